using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Pori.Cms.Localization;

/// <summary>Reads and writes days as people type them.</summary>
public static class DayText
{
    private static readonly LocalDatePattern[] Patterns =
    [
        LocalDatePattern.Iso,
        LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu"),
        LocalDatePattern.CreateWithInvariantCulture("d.M.yy"),
    ];

    private static readonly LocalDatePattern Shown = LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu");

    /// <summary>Reads a day: 24.11.2026, 24.11.26, 24.11. of this year, or 2026-11-24; spaces do not matter. Null when it is none.</summary>
    public static LocalDate? Read(string text, LocalDate today)
    {
        var written = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (written.EndsWith('.'))
            written += today.Year.ToString(CultureInfo.InvariantCulture);
        foreach (var pattern in Patterns)
        {
            if (pattern.Parse(written).TryGetValue(default, out var day) && day.Year is > 1900 and < 2200)
                return day;
        }
        return null;
    }

    /// <summary>Writes a day as it is typed: 24.11.2026.</summary>
    public static string Write(LocalDate day) => Shown.Format(day);
}
