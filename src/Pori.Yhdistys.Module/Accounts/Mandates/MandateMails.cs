using System.Text.Json.Nodes;
using NodaTime;
using Pori.Cms.Contents;
using Pori.Cms.Email;
using Pori.Cms.Localization;
using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Puts the mails about mandates into the outbox, in each receiver's language.</summary>
internal sealed class MandateMails(
    EmailOutbox outbox,
    Routes routes,
    Texts texts,
    SiteSettings settings,
    Formats formats
)
{
    /// <summary>Gets the city's name.</summary>
    public string CityName =>
        JsonRead.Text(settings.Current.Section("MunicipalitySettings"), "Name") is { Length: > 0 } name
            ? name
            : settings.Current.SiteName;

    /// <summary>Puts a mail to a person into the outbox.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="key">What keeps the same mail from being written twice.</param>
    /// <param name="to">The receiver.</param>
    /// <param name="template">The template, such as <c>Accounts/MandateEnding</c>.</param>
    /// <param name="values">What it reads, in the receiver's language.</param>
    public void Add(CmsDbContext db, string key, KnownPerson to, string template, Func<string, JsonObject> values) =>
        Add(db, key, to.Email, to.Culture, template, values);

    /// <summary>Puts a mail to an address into the outbox.</summary>
    public void Add(
        CmsDbContext db,
        string key,
        string to,
        string culture,
        string template,
        Func<string, JsonObject> values
    )
    {
        if (to.Length > 0)
            outbox.Add(db, "mandates/" + key, EmailMessage.Of(to, template, culture, values(culture)));
    }

    /// <summary>Gets the path of a page.</summary>
    public string Path(
        string culture,
        LocalizedRoute route,
        params ReadOnlySpan<(string Name, string? Value)> values
    ) => routes.Url(route.Name, culture, values);

    /// <summary>Gets the words of roles, joined as a list.</summary>
    public string RolesText(string culture, IEnumerable<MandateRole> roles) =>
        string.Join(", ", roles.Select(role => texts.Get(culture, $"mandates.role.{role}")));

    /// <summary>Gets the words of an instant's day.</summary>
    public string Day(string culture, DateTime utc) => Formats.In(culture).Date(DateOf(utc));

    /// <summary>Gets the words of the last day before an end.</summary>
    public string LastDay(string culture, DateTime untilUtc) => Day(culture, untilUtc.AddTicks(-1));

    /// <summary>Gets the day of an instant in the site's zone.</summary>
    public LocalDate DateOf(DateTime utc) =>
        formats.Local(Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc))).Date;

    /// <summary>Gets the first instant of a day in the site's zone.</summary>
    public DateTime StartOf(LocalDate day) => day.AtStartOfDayInZone(formats.Zone).ToInstant().ToDateTimeUtc();

    /// <summary>Gets the instant of now.</summary>
    public DateTime NowUtc => formats.Now.ToDateTimeUtc();

    /// <summary>Gets the day of now.</summary>
    public LocalDate Today => formats.Today;
}
