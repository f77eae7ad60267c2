using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Taxonomies;
using Pori.Yhdistys.Module.Contacts.Contracts;
using Pori.Yhdistys.Module.Events.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Premises;

/// <summary>The page of premises: what they are like, for how much, and what happens there next.</summary>
internal sealed class PremisesView(IResponsiblePeople people, IUpcomingEvents events, TermLookup terms, Texts texts)
    : IContentView
{
    public string ContentType => PremisesPart.ContentType;

    public string Route => PremisesPage.Route.Name;

    public async Task<ContentView> BuildAsync(ContentItem item, string culture, CancellationToken cancellationToken)
    {
        var part = item.As<PremisesPart>();
        var model = new PlaceModel(item.DisplayText ?? "")
        {
            Summary = part.Summary.Text,
            DescriptionHtml = HtmlCleaner.Clean(part.Description.Html),
            Facts = Facts(part, (await terms.FindAsync(part.District.First))?.Name(culture) ?? "", culture),
            OpeningHours = part.OpeningHours.Text,
            Equipment = part.Equipment.Lines,
            PriceAssociations = part.PriceAssociations.Text,
            PriceOthers = part.PriceOthers.Text,
            Booking = part.Booking.Named(texts.Get(culture, "premises.book")),
            Accessibility =
                part.AccessibilityInfo.Text.Length > 0 || !part.Accessible.Value
                    ? part.AccessibilityInfo.Text
                    : texts.Get(culture, "premises.accessible.1"),
            RouteUrl = MapLinks.Route(part.Address.Text),
            Contact = await people.FindAsync(part.Contact.First, culture),
            Upcoming = await events.InPremisesAsync(item.ContentItemId, culture, cancellationToken),
        };
        return new(model) { Description = part.Summary.Text };
    }

    private IReadOnlyList<Fact> Facts(PremisesPart part, string district, string culture)
    {
        var format = Formats.In(culture);
        return texts.Facts(
            culture,
            ("premises.kind", texts.Find(culture, "premises.kind." + part.Kind.Text) ?? ""),
            ("premises.address", part.Address.Text),
            ("pages.district", district),
            (
                "premises.capacity",
                part.Capacity.Value is { } persons ? texts.Get(culture, "premises.persons", (int)persons) : ""
            ),
            ("premises.area", part.Area.Value is { } area ? $"{format.Number(area)}\u00A0m²" : "")
        );
    }
}

/// <summary>What the page of premises shows.</summary>
internal sealed record PlaceModel(string Title) : ILiquidModel
{
    public string Summary { get; init; } = "";
    public string DescriptionHtml { get; init; } = "";
    public IReadOnlyList<Fact> Facts { get; init; } = [];
    public string OpeningHours { get; init; } = "";
    public IReadOnlyList<string> Equipment { get; init; } = [];
    public string PriceAssociations { get; init; } = "";
    public string PriceOthers { get; init; } = "";
    public Link? Booking { get; init; }
    public string Accessibility { get; init; } = "";
    public string? RouteUrl { get; init; }
    public ContactCard? Contact { get; init; }
    public IReadOnlyList<Ticket> Upcoming { get; init; } = [];
}
