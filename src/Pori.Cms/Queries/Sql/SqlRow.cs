using System.Globalization;
using System.Text.Json.Nodes;

namespace Pori.Cms.Queries.Sql;

/// <summary>A row of a result.</summary>
internal sealed record SqlRow(SqlStatement Statement, IReadOnlyList<object?> Values)
{
    /// <summary>Gets the document that the row names: the column DocumentId, else the first whole number; null when neither is there.</summary>
    public long? DocumentId
    {
        get
        {
            for (var i = 0; i < Values.Count; i++)
            {
                if (Statement.Columns[i].Label.Equals("DocumentId", StringComparison.OrdinalIgnoreCase))
                    return Whole(Values[i]);
            }
            return Values.Select(Whole).FirstOrDefault(number => number is not null);
        }
    }

    /// <summary>Writes a value, alike for both databases: booleans as 1 and 0, instants in ISO 8601, sums as whole numbers.</summary>
    public static JsonNode? Json(object? value) =>
        value switch
        {
            null => null,
            bool flag => JsonValue.Create(flag ? 1L : 0L),
            DateTime instant => JsonValue.Create(
                instant.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)
            ),
            decimal number when number == decimal.Truncate(number) && Math.Abs(number) < long.MaxValue =>
                JsonValue.Create((long)number),
            decimal number => JsonValue.Create((double)number),
            double number when number == Math.Truncate(number) && Math.Abs(number) < 1e15 => JsonValue.Create(
                (long)number
            ),
            double number => JsonValue.Create(number),
            long or int or short => JsonValue.Create(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            _ => JsonValue.Create(SqlValues.Text(value)),
        };

    private static long? Whole(object? value) =>
        value switch
        {
            long whole => whole,
            int whole => whole,
            short whole => whole,
            _ => null,
        };
}
