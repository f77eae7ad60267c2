using System.Globalization;
using NodaTime;

namespace Pori.Cms.Localization;

/// <summary>Finnish.</summary>
internal sealed class FinnishFormat : CultureFormat
{
    protected override IReadOnlyList<string> ShortDays { get; } = ["ma", "ti", "ke", "to", "pe", "la", "su"];

    protected override IReadOnlyList<string> Days { get; } =
    ["maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"];

    protected override IReadOnlyList<string> ShortMonths { get; } =
    ["tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"];

    protected override IReadOnlyList<string> Months => [.. ShortMonths.Select(m => m + "kuu")];

    protected override NumberFormatInfo Numbers { get; } = Signs(",", "\u00A0");

    public override string Date(LocalDate date) => Invariant($"{date.Day}.{date.Month}.{date.Year}");

    public override string Time(LocalTime time) => $"klo{Nbsp}{Clock(time)}";

    public override string From(LocalDate date) => $"{Date(date)} alkaen";

    public override string Moment(LocalDateTime moment) => $"{DateWithWeekday(moment.Date)} {Time(moment.TimeOfDay)}";

    public override string LongDate(LocalDate date) =>
        Invariant($"{DayName(date.DayOfWeek)} {date.Day}.{Nbsp}{MonthName(date.Month)}ta {date.Year}");

    protected override string Clock(LocalTime time) => Invariant($"{time.Hour}.{time.Minute:00}");

    protected override string Span(LocalDate from, LocalDate to) =>
        from.Year != to.Year ? $"{Date(from)}{Dash}{Date(to)}"
        : from.Month != to.Month ? Invariant($"{from.Day}.{from.Month}.{Dash}{Date(to)}")
        : Invariant($"{from.Day}.{Dash}{Date(to)}");

    protected override string Euros(string minus, string number) => $"{minus}{number}{Nbsp}€";

    internal override string Phone(FinnishPhone phone) => phone.National;
}
