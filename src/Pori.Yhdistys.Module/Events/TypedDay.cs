using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Events;

/// <summary>A day as a person or a link writes it, what it means, and the text key of what is wrong with it.</summary>
internal sealed record TypedDay(string Text, LocalDate? Day, string? Problem)
{
    private static readonly LocalDatePattern[] Patterns =
    [
        LocalDatePattern.Iso,
        LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu"),
        LocalDatePattern.CreateWithInvariantCulture("d.M.yy"),
    ];

    private static readonly LocalDatePattern Shown = LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu");

    /// <summary>Reads a day: 24.11.2026, 24.11.26, 24.11. of this year, or 2026-11-24; spaces do not matter.</summary>
    public static TypedDay Read(string? text, LocalDate today)
    {
        if (text is null)
            return new("", null, null);
        var written = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (written.EndsWith('.'))
            written += today.Year.ToString(CultureInfo.InvariantCulture);
        foreach (var pattern in Patterns)
        {
            if (pattern.Parse(written).TryGetValue(default, out var day) && day.Year is > 1900 and < 2200)
                return new(Shown.Format(day), day, null);
        }
        return new(text, null, "events.day_unknown");
    }
}

/// <summary>The two days of the calendar's filter. A day that is wrong is not used, and the page says so.</summary>
internal sealed record TypedDays(TypedDay From, TypedDay To)
{
    public static TypedDays Read(ListAddress address, LocalDate today)
    {
        var from = TypedDay.Read(address.One(When.FromName), today);
        var to = TypedDay.Read(address.One(When.ToName), today);
        return to.Day < from.Day ? new(from, to with { Day = null, Problem = "events.day_before" }) : new(from, to);
    }

    /// <summary>Gets whether any day was typed, right or wrong.</summary>
    public bool Any => From.Text.Length > 0 || To.Text.Length > 0;
}
