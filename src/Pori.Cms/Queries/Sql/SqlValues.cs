using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Pori.Cms.Queries.Sql;

/// <summary>Brings values of recipes and callers to the type of the column that they are compared with.</summary>
internal static class SqlValues
{
    /// <summary>Gets the value as the column holds it.</summary>
    /// <exception cref="QueryException">The value cannot be one of the column.</exception>
    public static object? As(IProperty column, object? value)
    {
        if (value is null)
            return null;
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        return (
                type == typeof(string) ? Text(value)
                : type == typeof(bool) ? Flag(value)
                : type == typeof(DateTime) ? Instant(value)
                : Number(type, value)
            )
            ?? throw new QueryException(
                QueryFailure.NotAQuery,
                $"'{Text(value)}' is no value of the column {column.Name}"
            );
    }

    public static string Text(object value) =>
        value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static bool? Flag(object value) =>
        Text(value) switch
        {
            "1" => true,
            "0" => false,
            var text => bool.TryParse(text, out var flag) ? flag : null,
        };

    private static DateTime? Instant(object value) =>
        DateTime.TryParse(
            Text(value),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var instant
        )
            ? instant
            : null;

    private static object? Number(Type type, object value)
    {
        if (
            value is bool
            || !decimal.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        )
            return null;
        try
        {
            return Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
        }
        catch (Exception failure) when (failure is OverflowException or InvalidCastException)
        {
            return null;
        }
    }
}
