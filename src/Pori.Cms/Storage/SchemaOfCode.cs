using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Pori.Cms.Storage;

/// <summary>The indices and constraints that the tables have by the code, as the catalogue tells them.</summary>
internal static class SchemaOfCode
{
    public static IEnumerable<SchemaObject> Of(CmsDbContext db) =>
        db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(Of);

    private static IEnumerable<SchemaObject> Of(ITable table)
    {
        if (table.PrimaryKey is { } key)
            yield return SchemaObject.Constraint(table.Name, $"PRIMARY KEY ({Names(key.Columns)})");
        foreach (var foreign in table.ForeignKeyConstraints)
        {
            var sql =
                $"FOREIGN KEY ({Names(foreign.Columns)}) "
                + $"REFERENCES \"{foreign.PrincipalTable.Name}\"({Names(foreign.PrincipalColumns)})"
                + OnDelete(foreign.OnDeleteAction);
            yield return SchemaObject.Constraint(table.Name, sql);
        }
        foreach (var index in table.Indexes)
        {
            var unique = index.IsUnique ? "UNIQUE " : "";
            var filter = index.Filter is { } condition ? $" WHERE {condition}" : "";
            var sql = $"CREATE {unique}INDEX \"{index.Name}\" ON \"{table.Name}\" ({Names(index.Columns)}){filter}";
            yield return SchemaObject.Of(index.Name, sql);
        }
    }

    private static string Names(IEnumerable<IColumnBase> columns) =>
        string.Join(", ", columns.Select(c => $"\"{c.Name}\""));

    private static string OnDelete(ReferentialAction action) =>
        action switch
        {
            ReferentialAction.Cascade => " ON DELETE CASCADE",
            ReferentialAction.SetNull => " ON DELETE SET NULL",
            ReferentialAction.Restrict => " ON DELETE RESTRICT",
            ReferentialAction.SetDefault => " ON DELETE SET DEFAULT",
            _ => "",
        };
}
