using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Pori.Cms.Storage;

/// <summary>Instants in the database: UTC, whole milliseconds, on SQLite as ISO text of one width so that text order is time order.</summary>
internal static class UtcMilliseconds
{
    private const string Format = "yyyy-MM-ddTHH:mm:ss.fffZ";

    /// <summary>Cuts to whole milliseconds; a local time becomes UTC, one of no kind is UTC.</summary>
    public static DateTime Truncate(DateTime value)
    {
        var utc = value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value;
        return new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
    }

    internal sealed class AsText()
        : ValueConverter<DateTime, string>(
            value => Truncate(value).ToString(Format, CultureInfo.InvariantCulture),
            text =>
                DateTime.SpecifyKind(DateTime.ParseExact(text, Format, CultureInfo.InvariantCulture), DateTimeKind.Utc)
        );

    internal sealed class AsTimestamp()
        : ValueConverter<DateTime, DateTime>(
            value => Truncate(value),
            value => DateTime.SpecifyKind(value, DateTimeKind.Utc)
        );
}
