using Microsoft.EntityFrameworkCore.Metadata;
using Pori.Cms.Storage;

namespace Pori.Cms.Queries.Sql;

/// <summary>The tables that a query may read: the content indexes, and of the documents their key.</summary>
internal sealed class SqlTables
{
    private readonly Dictionary<string, SqlTableModel> tables = new(StringComparer.OrdinalIgnoreCase);

    public SqlTables(IModel model)
    {
        foreach (var type in model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(ContentIndexRow))))
            Add(type, type.GetProperties());
        var documents = model.FindEntityType(typeof(Document))!;
        Add(documents, [documents.FindProperty(nameof(Document.Id))!]);
    }

    /// <summary>Gets a table.</summary>
    /// <exception cref="QueryException">There is no such table for queries.</exception>
    public SqlTableModel Find(string name) =>
        tables.GetValueOrDefault(name)
        ?? throw new QueryException(QueryFailure.NotAQuery, $"there is no table {name} for queries");

    private void Add(IEntityType type, IEnumerable<IProperty> properties)
    {
        var name = Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetTableName(type)!;
        tables[name] = new(name, properties.ToDictionary(ColumnName, StringComparer.OrdinalIgnoreCase));
    }

    private static string ColumnName(IProperty property) =>
        Microsoft.EntityFrameworkCore.RelationalPropertyExtensions.GetColumnName(property);
}

/// <summary>A table with its columns by name, without case.</summary>
internal sealed record SqlTableModel(string Name, IReadOnlyDictionary<string, IProperty> Columns);
