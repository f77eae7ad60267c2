using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Taxonomies;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Events;

/// <summary>The page of an event.</summary>
internal sealed class EventView(TermLookup terms, Texts texts, PublicLinks links, UpcomingEvents upcoming)
    : IContentView
{
    public string ContentType => CityEventPart.ContentType;

    public string Route => CalendarPage.Route.Name;

    public async Task<ContentView> BuildAsync(ContentItem item, string culture, CancellationToken cancellationToken)
    {
        var part = item.As<CityEventPart>();
        var category = await terms.FindAsync(part.Category.First);
        var organiser = await links.FindAsync(part.Organiser.First, culture);
        var premises = await links.FindAsync(part.Premises.First, culture);
        var times = upcoming.TimesOf(part, culture);
        var model = new EventModel(item.DisplayText ?? "")
        {
            Date = times.Date,
            When = times.When,
            StatusNotice = StatusNotice(part, culture),
            OldWhen = times.OldWhen,
            Category = category?.Name(culture) ?? "",
            Place = part.Place.Text.Length > 0 ? part.Place.Text : premises?.Text ?? "",
            Address = part.Address.Text,
            RouteUrl = MapLinks.Route(part.Address.Text),
            PremisesUrl = premises?.Url,
            Price = PageTexts.WithInfo(texts.Price(culture, part.IsFree.Value, part.Price.Value), part.PriceInfo.Text),
            Registration = part.Registration.Named(texts.Get(culture, "events.register")),
            CalendarUrl = EventIcal.UrlOf(item, part),
            Accessibility = part.Accessibility.Text,
            Languages = texts.Languages(culture, part.Languages.Values),
            Audience = await terms.NamesAsync(part.Audience, culture),
            Summary = part.Summary.Text,
            DescriptionHtml = HtmlCleaner.Clean(part.Description.Html),
            Organiser =
                organiser ?? (part.OrganiserName.Text.Length > 0 ? new Link(part.OrganiserName.Text, "") : null),
            SameDay = await upcoming.SameDayAsync(item, part, culture, cancellationToken),
            OtherTimes = await upcoming.OtherTimesAsync(item, part, culture, cancellationToken),
        };
        return new(model) { Description = part.Summary.Text, JsonLd = EventJsonLd.Of(item, part, model) };
    }

    private string? StatusNotice(CityEventPart part, string culture) =>
        part.Status.Text switch
        {
            "cancelled" => texts.Get(culture, "events.cancelled_notice"),
            "moved" => texts.Get(culture, "events.moved_notice"),
            _ => null,
        };
}

/// <summary>What the page of an event shows.</summary>
internal sealed record EventModel(string Title) : ILiquidModel
{
    public DateBlock? Date { get; init; }
    public string When { get; init; } = "";
    public string? StatusNotice { get; init; }
    public string? OldWhen { get; init; }
    public string Category { get; init; } = "";
    public string Place { get; init; } = "";
    public string Address { get; init; } = "";
    public string? RouteUrl { get; init; }
    public string? PremisesUrl { get; init; }
    public string Price { get; init; } = "";
    public Link? Registration { get; init; }
    public string? CalendarUrl { get; init; }
    public string Accessibility { get; init; } = "";
    public string Languages { get; init; } = "";
    public string Audience { get; init; } = "";
    public string Summary { get; init; } = "";
    public string DescriptionHtml { get; init; } = "";
    public Link? Organiser { get; init; }
    public IReadOnlyList<Ticket> SameDay { get; init; } = [];
    public IReadOnlyList<Ticket> OtherTimes { get; init; } = [];
}
