using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Taxonomies;
using Pori.Yhdistys.Module.Events.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Associations;

/// <summary>The page of an association.</summary>
internal sealed class AssociationView(TermLookup terms, Texts texts, Routes routes, IUpcomingEvents events)
    : IContentView
{
    public string ContentType => AssociationPart.ContentType;

    public string Route => DirectoryPage.Route.Name;

    public async Task<ContentView> BuildAsync(ContentItem item, string culture, CancellationToken cancellationToken)
    {
        var part = item.As<AssociationPart>();
        var model = new AssociationModel(item.DisplayText ?? "")
        {
            Category = await CategoryOfAsync(part, culture),
            District = (await terms.FindAsync(part.District.First))?.Name(culture) ?? "",
            Purpose = part.Purpose.Text,
            DescriptionHtml = HtmlCleaner.Clean(part.Description.Html),
            Activities = part.Activities.Lines,
            Expertise = part.ExpertiseOffered.Text,
            Languages = texts.Languages(culture, part.Languages.Values),
            VolunteersWanted = part.VolunteersWanted.Value,
            VolunteerTasks = part.VolunteerTasks.Text,
            Contact = ContactOf(part, culture),
            Facts = Facts(part, culture),
            FormerNames = part.FormerNames.Lines,
            DissolvedNotice = Dissolved(part, culture),
            Events = await events.OfAssociationAsync(item.ContentItemId, culture, cancellationToken),
            Hobbies = await events.HobbiesOfAssociationAsync(item.ContentItemId, culture, cancellationToken),
            EventsUrl = routes.Url("events", culture, ("jarjestaja", item.ContentItemId)),
        };
        return new(model) { Description = part.Purpose.Text };
    }

    private async ValueTask<Link?> CategoryOfAsync(AssociationPart part, string culture) =>
        await terms.FindAsync(part.Category.First) is { } category
            ? new(category.Name(culture), routes.Url(Route, culture, (DirectoryPage.CategoryName, category.Slug)))
            : null;

    private static AssociationContact ContactOf(AssociationPart part, string culture) =>
        new(
            part.HowToJoin.Text,
            part.ContactName.Text,
            part.Email.Text,
            part.Phone.Text.Length > 0 ? Formats.In(culture).Phone(part.Phone.Text) : "",
            part.Website.Named(part.Website.Url),
            part.Address.Text
        );

    private IReadOnlyList<Fact> Facts(AssociationPart part, string culture)
    {
        var format = Formats.In(culture);
        return texts.Facts(
            culture,
            ("associations.founded", part.Founded.Value is { } day ? format.Date(day) : ""),
            ("associations.members", part.Members.Value is { } members ? format.Number(members) : ""),
            ("associations.register_number", part.RegisterNumber.Text),
            ("associations.business_id", part.BusinessId.Text)
        );
    }

    private string? Dissolved(AssociationPart part, string culture) =>
        part.Status.Text != "dissolved" ? null
        : part.DissolvedOn.Value is { } day
            ? texts.Get(culture, "associations.dissolved_on", Formats.In(culture).Date(day))
        : texts.Get(culture, "associations.dissolved_notice");
}

/// <summary>What the page of an association shows.</summary>
internal sealed record AssociationModel(string Title) : ILiquidModel
{
    public Link? Category { get; init; }
    public string District { get; init; } = "";
    public string Purpose { get; init; } = "";
    public string DescriptionHtml { get; init; } = "";
    public IReadOnlyList<string> Activities { get; init; } = [];
    public string Expertise { get; init; } = "";
    public string Languages { get; init; } = "";
    public bool VolunteersWanted { get; init; }
    public string VolunteerTasks { get; init; } = "";
    public AssociationContact? Contact { get; init; }
    public IReadOnlyList<Fact> Facts { get; init; } = [];
    public IReadOnlyList<string> FormerNames { get; init; } = [];
    public string? DissolvedNotice { get; init; }
    public IReadOnlyList<Ticket> Events { get; init; } = [];
    public IReadOnlyList<HobbyRow> Hobbies { get; init; } = [];
    public string EventsUrl { get; init; } = "";
}

/// <summary>How one joins and reaches an association.</summary>
internal sealed record AssociationContact(
    string HowToJoin,
    string Name,
    string Email,
    string Phone,
    Link? Website,
    string Address
) : ILiquidModel;
