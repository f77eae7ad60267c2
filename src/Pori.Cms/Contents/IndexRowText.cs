using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Pori.Cms.Storage;

namespace Pori.Cms.Contents;

/// <summary>Writes an index row as text in which two rows are equal when all their columns but the key are.</summary>
internal sealed class IndexRowText(IModel model)
{
    private readonly Dictionary<Type, IProperty[]> columns = [];

    public string Of(ContentIndexRow row)
    {
        var type = row.GetType();
        if (!columns.TryGetValue(type, out var properties))
            columns[type] = properties = [
                .. model.FindEntityType(type)!.GetProperties().Where(p => p.Name != nameof(ContentIndexRow.Id)),
            ];
        return $"{type.Name} {{ {string.Join(", ", properties.Select(p => $"{p.Name} = {Value(p, row)}"))} }}";
    }

    // The database keeps whole milliseconds, JSON keeps what came.
    private static string Value(IProperty column, ContentIndexRow row) =>
        column.PropertyInfo!.GetValue(row) switch
        {
            null => "null",
            DateTime instant => UtcMilliseconds.Truncate(instant).ToString("O", CultureInfo.InvariantCulture),
            string text => $"'{text}'",
            var value => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        };
}
