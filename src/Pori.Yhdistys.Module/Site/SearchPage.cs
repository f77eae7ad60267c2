using Microsoft.AspNetCore.Http;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Site;

/// <summary>The search over everything, with the kinds of things as its one filter.</summary>
internal sealed class SearchPage(SearchList lists, PageFrame frame, Texts texts) : IPublicPage
{
    public static LocalizedRoute Route { get; } =
        new("search", ("fi", "/haku"), ("sv", "/sv/sok"), ("en", "/en/search"));

    /// <summary>The content types that the search finds.</summary>
    public static readonly IReadOnlyList<string> Types =
    [
        PagePart.ContentType,
        "News",
        "Association",
        "Event",
        "Hobby",
        "Premises",
        "GrantForm",
        "GrantCall",
        "PartnershipAgreement",
        "ContactPerson",
        "AnnualClockEntry",
    ];

    private static readonly ListSpec Spec = new(Route.Name, Types, "search.count")
    {
        Facets = [new TextFacet("laji", "type", "search.types", "search.type.")],
        Sort = SearchSort.Relevance,
    };

    public static IReadOnlyList<string> QueryNames => Spec.QueryNames;

    public async Task<IResult> GetAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var list = await lists.FindAsync(Spec, http, cancellationToken);
        var asked = list.Address.Text.Length > 0;
        var model = new SearchModel(list, asked ? [.. list.Hits.Select(h => RowOf(h, list.Culture))] : [])
        {
            Types = asked && list.Facets is [var types, ..] ? types : null,
            Popular = texts.Popular(list.Culture, list.Address.Path),
        };
        var info = frame.Of(list, "search.page_title") with { NoIndex = true };
        return new LiquidPage("Site__Search", model, info) { Status = asked ? list.Status : StatusCodes.Status200OK };
    }

    private SearchRow RowOf(SearchHit hit, string culture) =>
        new(
            hit.Title,
            PublicLinks.Of(hit, culture),
            texts.Get(culture, "search.type." + hit.ContentType),
            hit.Summary ?? "",
            hit.Culture == culture ? null : hit.Culture
        );
}

/// <summary>What the search shows.</summary>
internal sealed class SearchModel(FoundList list, IReadOnlyList<SearchRow> hits) : ListModel<SearchRow>(list, hits)
{
    public Facet? Types { get; init; }
    public IReadOnlyList<Link> Popular { get; init; } = [];
}

/// <summary>One hit of the search.</summary>
internal sealed record SearchRow(string Title, string Url, string Type, string Summary, string? Lang) : ILiquidModel;
