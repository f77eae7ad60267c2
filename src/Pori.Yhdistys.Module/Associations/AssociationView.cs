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
        var category = await terms.FindAsync(part.Category.First);
        var model = new AssociationModel(item.DisplayText ?? "")
        {
            Category = category is null
                ? null
                : new Link(category.Name(culture), routes.Url(Route, culture, ("luokka", category.Slug))),
            District = (await terms.FindAsync(part.District.First))?.Name(culture) ?? "",
            Purpose = part.Purpose.Text,
            DescriptionHtml = HtmlCleaner.Clean(part.Description.Html),
            Activities = part.Activities.Lines,
            Expertise = part.ExpertiseOffered.Text,
            Languages = texts.Languages(culture, part.Languages.Values),
            HowToJoin = part.HowToJoin.Text,
            VolunteersWanted = part.VolunteersWanted.Value,
            VolunteerTasks = part.VolunteerTasks.Text,
            ContactName = part.ContactName.Text,
            Email = part.Email.Text,
            Phone = part.Phone.Text.Length > 0 ? Formats.In(culture).Phone(part.Phone.Text) : "",
            Website = part.Website.Named(part.Website.Url),
            Address = part.Address.Text,
            Facts = Facts(part, culture),
            FormerNames = part.FormerNames.Lines,
            DissolvedNotice = Dissolved(part, culture),
            Events = await events.OfAssociationAsync(item.ContentItemId, culture, cancellationToken),
            Hobbies = await events.HobbiesOfAssociationAsync(item.ContentItemId, culture, cancellationToken),
            EventsUrl = routes.Url("events", culture, ("jarjestaja", item.ContentItemId)),
        };
        return new(model) { Description = part.Purpose.Text };
    }

    private List<Fact> Facts(AssociationPart part, string culture)
    {
        var format = Formats.In(culture);
        var facts = new List<Fact>();
        Add("associations.founded", part.Founded.Value is { } day ? format.Date(day) : "");
        Add("associations.members", part.Members.Value is { } members ? format.Number(members) : "");
        Add("associations.register_number", part.RegisterNumber.Text);
        Add("associations.business_id", part.BusinessId.Text);
        return facts;

        void Add(string key, string value)
        {
            if (value.Length > 0)
                facts.Add(new(texts.Get(culture, key), value));
        }
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
    public string HowToJoin { get; init; } = "";
    public bool VolunteersWanted { get; init; }
    public string VolunteerTasks { get; init; } = "";
    public string ContactName { get; init; } = "";
    public string Email { get; init; } = "";
    public string Phone { get; init; } = "";
    public Link? Website { get; init; }
    public string Address { get; init; } = "";
    public IReadOnlyList<Fact> Facts { get; init; } = [];
    public IReadOnlyList<string> FormerNames { get; init; } = [];
    public string? DissolvedNotice { get; init; }
    public IReadOnlyList<Ticket> Events { get; init; } = [];
    public IReadOnlyList<HobbyRow> Hobbies { get; init; } = [];
    public string EventsUrl { get; init; } = "";
}
