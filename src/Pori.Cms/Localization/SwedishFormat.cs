using System.Globalization;
using NodaTime;

namespace Pori.Cms.Localization;

/// <summary>Swedish as it is written in Finland.</summary>
internal sealed class SwedishFormat : CultureFormat
{
    protected override IReadOnlyList<string> ShortDays { get; } = ["må", "ti", "on", "to", "fr", "lö", "sö"];

    protected override IReadOnlyList<string> Days { get; } =
    ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];

    protected override IReadOnlyList<string> ShortMonths { get; } =
    ["jan.", "feb.", "mars", "apr.", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."];

    protected override IReadOnlyList<string> Months { get; } =
    [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];

    protected override NumberFormatInfo Numbers { get; } = Signs(",", "\u00A0");

    public override string Date(LocalDate date) => Invariant($"{date.Day}.{date.Month}.{date.Year}");

    public override string Time(LocalTime time) => $"kl.{Nbsp}{Clock(time)}";

    public override string From(LocalDate date) => $"från {Date(date)}";

    public override string Moment(LocalDateTime moment) => $"{DateWithWeekday(moment.Date)} {Time(moment.TimeOfDay)}";

    public override string LongDate(LocalDate date) =>
        Invariant($"{DayName(date.DayOfWeek)} {date.Day}{Nbsp}{MonthName(date.Month)} {date.Year}");

    protected override string Clock(LocalTime time) => Invariant($"{time.Hour}.{time.Minute:00}");

    protected override string Span(LocalDate from, LocalDate to) =>
        from.Year != to.Year ? $"{Date(from)}{Dash}{Date(to)}"
        : from.Month != to.Month ? Invariant($"{from.Day}.{from.Month}{Dash}{Date(to)}")
        : Invariant($"{from.Day}{Dash}{Date(to)}");

    protected override string Euros(string minus, string number) => $"{minus}{number}{Nbsp}€";

    internal override string Phone(FinnishPhone phone) => phone.National;
}
