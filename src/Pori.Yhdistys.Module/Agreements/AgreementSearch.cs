using NodaTime;
using NodaTime.Text;
using Pori.Cms.Contents;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Agreements;

/// <summary>How a partnership agreement is found.</summary>
internal sealed class AgreementSearch(ListedIn listedIn) : ISearchSource
{
    public string ContentType => PartnershipAgreementPart.ContentType;

    public async ValueTask<SearchDocument?> MapAsync(ContentItem item, SearchMapContext context)
    {
        var part = item.As<PartnershipAgreementPart>();
        var partner = await context.NameAsync(part.Association, part.PartnerName.Text);
        var document = await listedIn.BeginAsync(item);
        document.Summary = part.Summary.Text;
        document
            .Text(part.Summary.Text, 2)
            .Text(partner, 3)
            .Text(HtmlText.From(part.Goals.Html))
            .Keyword("division", part.Division.Text)
            .Keyword("association", part.Association.ContentItemIds);
        document.DependsOn.AddRange(part.Association.ContentItemIds);
        return document.Store(
            new AgreementStored(partner, Iso(part.Starts.Value), Iso(part.Ends.Value), part.Division.Text)
        );
    }

    private static string? Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;
}

/// <summary>What a list row needs of an agreement; ISO dates.</summary>
internal sealed record AgreementStored(string Partner, string? Starts, string? Ends, string Division);
