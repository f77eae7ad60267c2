using NodaTime;
using NodaTime.Text;

namespace Pori.Cms.Localization;

/// <summary>
/// Dates, times, money, numbers and phones as people of each language write them. The framework's cultures are not right
/// everywhere (sv-FI dates, en-FI money), so the table is our own.
/// </summary>
public sealed class Formats(SiteSettings settings, TimeProvider clock)
{
    private static readonly CultureFormat Finnish = new FinnishFormat();
    private static readonly CultureFormat Swedish = new SwedishFormat();
    private static readonly CultureFormat English = new EnglishFormat();

    /// <summary>Gets the zone that wall times are in.</summary>
    public DateTimeZone Zone => settings.Current.Zone;

    /// <summary>Gets the instant of now.</summary>
    public Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Gets the date of now in the site's zone.</summary>
    public LocalDate Today => Now.InZone(Zone).Date;

    /// <summary>Gets the formats of a culture; those of Finnish and Swedish for fi and sv, of English for all others.</summary>
    public CultureFormat this[string culture] => In(culture);

    /// <summary>Gets the formats of a culture, as the indexer does.</summary>
    public static CultureFormat In(string culture) =>
        culture.Length < 2 ? English
        : culture.StartsWith("fi", StringComparison.OrdinalIgnoreCase) ? Finnish
        : culture.StartsWith("sv", StringComparison.OrdinalIgnoreCase) ? Swedish
        : English;

    /// <summary>Gets an instant as wall time.</summary>
    public ZonedDateTime Local(Instant instant) => instant.InZone(Zone);

    /// <summary>Makes a ticket's date block.</summary>
    public DateBlock Block(string culture, LocalDate date) => In(culture).Block(date, Today);
}
