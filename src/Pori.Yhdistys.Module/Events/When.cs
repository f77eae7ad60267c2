using NodaTime;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Events;

/// <summary>The days a calendar is asked for: two dates or a preset (today, tomorrow, the weekend, the week); from now on by default.</summary>
internal sealed record When(LocalDate? From, LocalDate? To)
{
    public const string PresetName = "milloin";
    public const string FromName = "alkaen";
    public const string ToName = "paattyen";

    /// <summary>The presets in the order they are shown.</summary>
    public static IReadOnlyList<string> Presets { get; } = ["tanaan", "huomenna", "viikonloppu", "viikko"];

    /// <summary>Reads the days of an address. Typed days go before a preset; one that is wrong counts as not given.</summary>
    public static When Read(ListAddress address, TypedDays typed, LocalDate today) =>
        PresetOf(address, typed) switch
        {
            "tanaan" => new(today, today),
            "huomenna" => new(today.PlusDays(1), today.PlusDays(1)),
            "viikonloppu" => Weekend(today),
            "viikko" => new(today, today.PlusDays(6)),
            _ => new(typed.From.Day, typed.To.Day),
        };

    /// <summary>Gets the preset that is in force, or null.</summary>
    public static string? PresetOf(ListAddress address, TypedDays typed) =>
        !typed.Any && address.One(PresetName) is { } preset && Presets.Contains(preset) ? preset : null;

    /// <summary>
    /// Gets what events must overlap. Days are whole days of the zone; without a first day only what has not ended yet counts.
    /// </summary>
    public IReadOnlyList<SearchRange> Ranges(Formats formats)
    {
        var begin = From is { } from ? StartOf(from, formats) : formats.Now;
        var ranges = new List<SearchRange> { SearchRange.Between("end", begin, null) };
        if (To is { } to)
            ranges.Add(SearchRange.Between("start", null, StartOf(to.PlusDays(1), formats) - Duration.FromSeconds(1)));
        return ranges;
    }

    // On a Sunday the weekend is what is left of it.
    private static When Weekend(LocalDate today) =>
        today.DayOfWeek == IsoDayOfWeek.Sunday
            ? new(today, today)
            : new(
                today.DayOfWeek == IsoDayOfWeek.Saturday ? today : today.Next(IsoDayOfWeek.Saturday),
                today.Next(IsoDayOfWeek.Sunday)
            );

    private static Instant StartOf(LocalDate day, Formats formats) => day.AtStartOfDayInZone(formats.Zone).ToInstant();
}
