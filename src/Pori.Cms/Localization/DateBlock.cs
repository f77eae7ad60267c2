namespace Pori.Cms.Localization;

/// <summary>A date as a ticket shows it, in words of one language.</summary>
/// <param name="Iso">The date for machines, such as 2026-11-24.</param>
/// <param name="Weekday">The short weekday, such as ti.</param>
/// <param name="Day">The day of the month.</param>
/// <param name="Month">The short month, such as marras.</param>
/// <param name="Full">The whole date in words, such as tiistai 24. marraskuuta 2026.</param>
/// <param name="IsToday">Whether it is the day of now.</param>
/// <param name="Year">The year, such as 2027; empty when it is the year of now.</param>
public sealed record DateBlock(
    string Iso,
    string Weekday,
    string Day,
    string Month,
    string Full,
    bool IsToday,
    string Year
);
