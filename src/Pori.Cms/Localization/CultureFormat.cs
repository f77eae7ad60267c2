using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Pori.Cms.Localization;

/// <summary>The formats of one language. A number and its unit are held together by a no-break space.</summary>
public abstract class CultureFormat
{
    /// <summary>The no-break space.</summary>
    protected const char Nbsp = '\u00A0';
    private const char Minus = '\u2212';
    private const char EnDash = '\u2013';

    /// <summary>Gets the dash of ranges.</summary>
    protected static string Dash { get; } = EnDash.ToString();

    /// <summary>Gets the short weekdays from Monday on.</summary>
    protected abstract IReadOnlyList<string> ShortDays { get; }

    /// <summary>Gets the weekdays from Monday on.</summary>
    protected abstract IReadOnlyList<string> Days { get; }

    /// <summary>Gets the short months.</summary>
    protected abstract IReadOnlyList<string> ShortMonths { get; }

    /// <summary>Gets the months.</summary>
    protected abstract IReadOnlyList<string> Months { get; }

    /// <summary>Gets how numbers are written.</summary>
    protected abstract NumberFormatInfo Numbers { get; }

    /// <summary>Writes a date, such as 24.11.2026.</summary>
    public abstract string Date(LocalDate date);

    /// <summary>Writes a date with its short weekday, such as ti 24.11.2026.</summary>
    public virtual string DateWithWeekday(LocalDate date) => $"{ShortDay(date.DayOfWeek)} {Date(date)}";

    /// <summary>Writes a time of day with its word, such as klo 18.00; full hours keep their minutes.</summary>
    public abstract string Time(LocalTime time);

    /// <summary>Writes a span of times within a day, such as klo 18.00–20.30.</summary>
    public string Time(LocalTime from, LocalTime to) => from == to ? Time(from) : Time(from) + Dash + Clock(to);

    /// <summary>Writes a span of days, both ends included, such as 24.–26.11.2026.</summary>
    public string Period(LocalDate from, LocalDate to) => from == to ? Date(from) : Span(from, to);

    /// <summary>Writes a span of days without an end, such as 1.9.2026 alkaen.</summary>
    public abstract string From(LocalDate date);

    /// <summary>Writes when something begins, such as ti 24.11.2026 klo 18.00.</summary>
    public abstract string Moment(LocalDateTime moment);

    /// <summary>
    /// Writes from when to when something lasts: one day with two times, or two moments; an end at the beginning is none.
    /// </summary>
    public string Moment(LocalDateTime from, LocalDateTime to) =>
        from.Date == to.Date && from.TimeOfDay != to.TimeOfDay ? Moment(from) + Dash + Clock(to.TimeOfDay)
        : from == to ? Moment(from)
        : $"{Moment(from)} {EnDash} {Moment(to)}";

    /// <summary>Writes euros; whole ones without decimals.</summary>
    /// <param name="euros">The sum; it is rounded to cents.</param>
    /// <param name="decimals">Whether whole euros have decimals too, as in tables and decisions.</param>
    public string Money(decimal euros, bool decimals = false)
    {
        var rounded = Math.Round(euros, 2, MidpointRounding.AwayFromZero);
        var whole = rounded == Math.Truncate(rounded) && !decimals;
        return Euros(rounded < 0 ? Minus.ToString() : "", Math.Abs(rounded).ToString(whole ? "N0" : "N2", Numbers));
    }

    /// <summary>Writes a number with the decimals it has, ten at most.</summary>
    public string Number(decimal value) => value.ToString("#,##0.##########", Numbers);

    /// <summary>Writes a number rounded to a number of decimals.</summary>
    public string Number(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Numbers);

    /// <summary>Writes a phone number in groups; one that is not Finnish stays as it was typed.</summary>
    public string Phone(string? number) =>
        FinnishPhone.Parse(number) is { } phone ? Phone(phone) : (number ?? "").Trim();

    /// <summary>Gets the weekday, such as tiistai.</summary>
    public string DayName(IsoDayOfWeek day) => Days[(int)day - 1];

    /// <summary>Gets the short weekday, such as ti.</summary>
    public string ShortDay(IsoDayOfWeek day) => ShortDays[(int)day - 1];

    /// <summary>Gets the month, such as marraskuu.</summary>
    /// <param name="month">1 to 12.</param>
    public string MonthName(int month) => Months[month - 1];

    /// <summary>Gets the short month, such as marras.</summary>
    /// <param name="month">1 to 12.</param>
    public string ShortMonth(int month) => ShortMonths[month - 1];

    /// <summary>Writes a date in words, such as tiistai 24. marraskuuta 2026.</summary>
    public abstract string LongDate(LocalDate date);

    /// <summary>Makes a ticket's date block.</summary>
    public DateBlock Block(LocalDate date, LocalDate today) =>
        new(
            LocalDatePattern.Iso.Format(date),
            ShortDay(date.DayOfWeek),
            date.Day.ToString(CultureInfo.InvariantCulture),
            ShortMonth(date.Month),
            LongDate(date),
            date == today,
            date.Year == today.Year ? "" : date.Year.ToString(CultureInfo.InvariantCulture)
        );

    /// <summary>Writes a bare time of day.</summary>
    protected abstract string Clock(LocalTime time);

    /// <summary>Writes a span of days whose ends differ.</summary>
    protected abstract string Span(LocalDate from, LocalDate to);

    /// <summary>Puts the euro sign to a number without sign.</summary>
    protected abstract string Euros(string minus, string number);

    /// <summary>Writes a Finnish phone number.</summary>
    internal abstract string Phone(FinnishPhone phone);

    /// <summary>Makes the number signs of a language.</summary>
    protected static NumberFormatInfo Signs(string decimalSign, string groupSign) =>
        NumberFormatInfo.ReadOnly(
            new NumberFormatInfo
            {
                NumberDecimalSeparator = decimalSign,
                NumberGroupSeparator = groupSign,
                NegativeSign = Minus.ToString(),
            }
        );

    /// <summary>Writes with the invariant signs: day and month without zeros, time with two digits of minutes.</summary>
    protected static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
