using System.Globalization;
using NodaTime;

namespace Pori.Cms.Localization;

/// <summary>English for readers in Finland.</summary>
internal sealed class EnglishFormat : CultureFormat
{
    protected override IReadOnlyList<string> ShortDays { get; } = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    protected override IReadOnlyList<string> Days { get; } =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    protected override IReadOnlyList<string> ShortMonths { get; } =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    protected override IReadOnlyList<string> Months { get; } =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    protected override NumberFormatInfo Numbers { get; } = Signs(".", ",");

    public override string Date(LocalDate date) => Invariant($"{date.Day}{Nbsp}{MonthName(date.Month)} {date.Year}");

    public override string DateWithWeekday(LocalDate date) => $"{ShortDay(date.DayOfWeek)} {ShortDate(date)}";

    public override string Time(LocalTime time) => Clock(time);

    public override string From(LocalDate date) => $"from {Date(date)}";

    public override string Moment(LocalDateTime moment) => $"{DateWithWeekday(moment.Date)}, {Clock(moment.TimeOfDay)}";

    public override string LongDate(LocalDate date) => $"{DayName(date.DayOfWeek)} {Date(date)}";

    protected override string Clock(LocalTime time) => Invariant($"{time.Hour:00}:{time.Minute:00}");

    protected override string Span(LocalDate from, LocalDate to) =>
        from.Year != to.Year ? $"{ShortDate(from)} {Dash} {ShortDate(to)}"
        : from.Month != to.Month ? Invariant($"{from.Day}{Nbsp}{ShortMonth(from.Month)} {Dash} {ShortDate(to)}")
        : Invariant($"{from.Day}{Dash}{Date(to)}");

    protected override string Euros(string minus, string number) => $"{minus}€{number}";

    internal override string Phone(FinnishPhone phone) => phone.International;

    private string ShortDate(LocalDate date) => Invariant($"{date.Day}{Nbsp}{ShortMonth(date.Month)} {date.Year}");
}
