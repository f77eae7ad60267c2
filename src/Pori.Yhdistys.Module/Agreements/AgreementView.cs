using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Contacts.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Agreements;

/// <summary>The page of a partnership agreement.</summary>
internal sealed class AgreementView(PublicLinks links, IResponsiblePeople people, Texts texts) : IContentView
{
    public string ContentType => PartnershipAgreementPart.ContentType;

    public string Route => AgreementsPage.Route.Name;

    public async Task<ContentView> BuildAsync(ContentItem item, string culture, CancellationToken cancellationToken)
    {
        var part = item.As<PartnershipAgreementPart>();
        var model = new AgreementModel(item.DisplayText ?? "")
        {
            Partner = await links.FindAsync(part.Association.First, culture) ?? new Link(part.PartnerName.Text, ""),
            Period = AgreementsPage.Period(part.Starts.Value, part.Ends.Value, culture),
            Summary = part.Summary.Text,
            GoalsHtml = HtmlCleaner.Clean(part.Goals.Html),
            Indicators = part.Indicators.Lines,
            Facts = Facts(part, culture),
            Contact = await people.FindAsync(part.Contact.First, culture),
        };
        return new(model) { Description = part.Summary.Text };
    }

    private IReadOnlyList<Fact> Facts(PartnershipAgreementPart part, string culture)
    {
        var format = Formats.In(culture);
        return texts.Facts(
            culture,
            ("agreements.annual_grant", part.AnnualGrant.Value is { } euros ? format.Money(euros) : ""),
            ("agreements.division", part.Division.Text),
            ("agreements.next_discussion", part.NextDiscussion.Value is { } day ? format.Date(day) : "")
        );
    }
}

/// <summary>What the page of an agreement shows.</summary>
internal sealed record AgreementModel(string Title) : ILiquidModel
{
    public Link? Partner { get; init; }
    public string Period { get; init; } = "";
    public string Summary { get; init; } = "";
    public string GoalsHtml { get; init; } = "";
    public IReadOnlyList<string> Indicators { get; init; } = [];
    public IReadOnlyList<Fact> Facts { get; init; } = [];
    public ContactCard? Contact { get; init; }
}
