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

    private static readonly string[] Types =
    [
        "Page",
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
        var culture = http.GetCulture();
        var address = lists.Address(Spec, http, culture);
        var list = await lists.FindAsync(Spec, address, culture, cancellationToken);
        var asked = address.Text.Length > 0;
        var model = new SearchModel(
            address.Text,
            asked ? list.CountText : "",
            asked ? [.. list.Result.Hits.Select(h => RowOf(h, culture))] : []
        )
        {
            Types = asked && list.Facets is [var types, ..] ? types : null,
            Pager = asked ? list.Pager : null,
            Popular = texts.Popular(culture, address.Path),
            FormUrl = address.Path,
        };
        var info = frame.Of(Route.Name, culture, "search.page_title", list) with { NoIndex = true };
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
internal sealed record SearchModel(string Query, string CountText, IReadOnlyList<SearchRow> Hits) : ILiquidModel
{
    public Facet? Types { get; init; }
    public Pager? Pager { get; init; }
    public IReadOnlyList<Link> Popular { get; init; } = [];
    public string FormUrl { get; init; } = "";
}

/// <summary>One hit of the search.</summary>
internal sealed record SearchRow(string Title, string Url, string Type, string Summary, string? Lang) : ILiquidModel;
