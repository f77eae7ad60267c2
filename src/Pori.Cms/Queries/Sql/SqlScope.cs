using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Pori.Cms.Queries.Sql;

/// <summary>The tables of one query under their aliases: says what a name in it means.</summary>
internal sealed class SqlScope(SqlTables tables)
{
    private readonly List<(string Alias, SqlTableModel Table)> sources = [];

    /// <summary>Adds a table.</summary>
    /// <returns>Its text for FROM or JOIN.</returns>
    public string Add(SqlTable table)
    {
        var model = tables.Find(table.Name);
        var alias = table.Alias ?? table.Name;
        if (sources.Any(s => s.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase)))
            throw Refused($"{alias} stands for two tables");
        sources.Add((alias, model));
        return $"{Quote(model.Name)} AS {Quote(alias)}";
    }

    /// <summary>Gets the column that a name means.</summary>
    public (string Sql, IProperty Property) Column(SqlName name)
    {
        var found = sources
            .Where(s =>
                (name.Table is null || s.Alias.Equals(name.Table, StringComparison.OrdinalIgnoreCase))
                && s.Table.Columns.ContainsKey(name.Name)
            )
            .ToList();
        var written = name.Table is null ? name.Name : $"{name.Table}.{name.Name}";
        if (found.Count != 1)
            throw Refused(found.Count == 0 ? $"there is no column {written}" : $"{written} stands in several tables");
        var (alias, table) = found[0];
        return Sql(alias, table.Columns[name.Name]);
    }

    /// <summary>Gets every column of every table.</summary>
    public IEnumerable<(string Sql, IProperty Property)> All() =>
        from source in sources
        from column in source.Table.Columns.Values
        select Sql(source.Alias, column);

    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static (string Sql, IProperty Property) Sql(string alias, IProperty column) =>
        ($"{Quote(alias)}.{Quote(column.GetColumnName())}", column);

    private static QueryException Refused(string why) => new(QueryFailure.NotAQuery, why);
}
