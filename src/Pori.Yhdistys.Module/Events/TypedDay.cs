using NodaTime;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Events;

/// <summary>A day as a person or a link writes it, what it means, and the text key of what is wrong with it.</summary>
internal sealed record TypedDay(string Text, LocalDate? Day, string? Problem)
{
    /// <summary>Reads a day as <see cref="DayText"/> does; nothing typed is no day and no problem.</summary>
    public static TypedDay Read(string? text, LocalDate today) =>
        text is null ? new("", null, null)
        : DayText.Read(text, today) is { } day ? new(DayText.Write(day), day, null)
        : new(text, null, "events.day_unknown");
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
