using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Taxonomies;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Events;

/// <summary>The page of an event.</summary>
internal sealed class EventView(
    TermLookup terms,
    Formats formats,
    Texts texts,
    PublicLinks links,
    UpcomingEvents upcoming
) : IContentView
{
    public string ContentType => CityEventPart.ContentType;

    public string Route => CalendarPage.Route.Name;

    public async Task<ContentView> BuildAsync(ContentItem item, string culture, CancellationToken cancellationToken)
    {
        var part = item.As<CityEventPart>();
        var model = new EventModel(item.DisplayText ?? "")
        {
            Times = EventTimes.Of(part, formats, texts, culture),
            StatusNotice = StatusNotice(part, culture),
            Category = (await terms.FindAsync(part.Category.First))?.Name(culture) ?? "",
            Place = await PlaceOfAsync(part, culture),
            Price = PageTexts.WithInfo(texts.Price(culture, part.IsFree.Value, part.Price.Value), part.PriceInfo.Text),
            Registration = part.Registration.Named(texts.Get(culture, "events.register")),
            CalendarUrl = EventIcal.UrlOf(item, part),
            Accessibility = part.Accessibility.Text,
            Languages = texts.Languages(culture, part.Languages.Values),
            Audience = await terms.NamesAsync(part.Audience, culture),
            Summary = part.Summary.Text,
            DescriptionHtml = HtmlCleaner.Clean(part.Description.Html),
            Organiser = await OrganiserOfAsync(part, culture),
            SameDay = await upcoming.SameDayAsync(item, part, culture, cancellationToken),
            OtherTimes = await upcoming.OtherTimesAsync(item, part, culture, cancellationToken),
        };
        return new(model) { Description = part.Summary.Text, JsonLd = EventJsonLd.Of(item, part, model) };
    }

    // Premises of the city have a page, and give their name when the event gives none.
    private async ValueTask<EventPlace> PlaceOfAsync(CityEventPart part, string culture)
    {
        var premises = await links.FindAsync(part.Premises.First, culture);
        return new(part.Place.Text.Length > 0 ? part.Place.Text : premises?.Text ?? "", part.Address.Text)
        {
            RouteUrl = MapLinks.Route(part.Address.Text),
            PremisesUrl = premises?.Url,
        };
    }

    private async ValueTask<Link?> OrganiserOfAsync(CityEventPart part, string culture) =>
        await links.FindAsync(part.Organiser.First, culture)
        ?? (part.OrganiserName.Text.Length > 0 ? new Link(part.OrganiserName.Text, "") : null);

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
    public EventTimes Times { get; init; } = new("");
    public string? StatusNotice { get; init; }
    public string Category { get; init; } = "";
    public EventPlace Place { get; init; } = new("", "");
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

/// <summary>Where an event is, and the page of the premises it is held in.</summary>
internal sealed record EventPlace(string Name, string Address) : ILiquidModel
{
    public string? RouteUrl { get; init; }
    public string? PremisesUrl { get; init; }
}
