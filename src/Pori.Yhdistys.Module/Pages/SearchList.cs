using Microsoft.AspNetCore.Http;
using Pori.Cms.Localization;
using Pori.Cms.Search;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>Finds what a list shows: one query of the index gives hits, count and the counts of every filter.</summary>
internal sealed class SearchList(
    PublicSearch search,
    ListFacets listFacets,
    ListPager listPager,
    Routes routes,
    Texts texts
)
{
    /// <summary>Reads the address of a request to the list.</summary>
    public ListAddress Address(ListSpec spec, HttpContext http) =>
        ListAddress.Read(http.Request.Query, routes.Url(spec.Route, http.GetCulture()), [.. spec.OwnNames]);

    /// <summary>Finds what a request to the list asks for.</summary>
    public Task<FoundList> FindAsync(ListSpec spec, HttpContext http, CancellationToken cancellationToken) =>
        FindAsync(spec, Address(spec, http), http.GetCulture(), cancellationToken);

    /// <summary>Finds the hits of an address.</summary>
    public async Task<FoundList> FindAsync(
        ListSpec spec,
        ListAddress address,
        string culture,
        CancellationToken cancellationToken
    )
    {
        var query = Query(spec, address, culture);
        var result = await search.SearchAsync(query, cancellationToken);
        var last = ListPager.LastPage(result.Count);
        if (address.Page > last)
            result = await search.SearchAsync(query with { Skip = ListPager.SkippedBefore(last) }, cancellationToken);
        var facets = await listFacets.OfAsync(spec, address, culture, result);
        return new(spec, address, culture, result)
        {
            CountText = texts.Count(culture, spec.CountKey, result.Count),
            Facets = facets,
            Chosen = listFacets.ChosenOf(facets, address, culture),
            Pager = listPager.Of(address, result.Count, culture),
        };
    }

    private static SearchQuery Query(ListSpec spec, ListAddress address, string culture) =>
        Filtered(PageQuery.Of(culture, spec.Types), spec, address) with
        {
            Text = address.Text,
            Ranges = spec.Ranges,
            Facets = [.. spec.Facets.Select(f => f.Field)],
            Sort = SortOf(spec, address),
            Skip = ListPager.SkippedBefore(address.Page),
            Take = ListPager.PageSize,
        };

    private static SearchQuery Filtered(SearchQuery query, ListSpec spec, ListAddress address)
    {
        foreach (var (field, values) in spec.Keywords)
            query = query.Where(field, values);
        foreach (var facet in spec.Facets)
            query = query.Where(facet.Field, address.All(facet.Name));
        foreach (var choice in spec.Widening.Where(w => !w.IsSet(address)))
            query = query.Where(choice.Field, choice.Usual);
        return query;
    }

    private static SearchSort SortOf(ListSpec spec, ListAddress address) =>
        address.Text.Length > 0 && spec.Sort == SearchSort.Name && !spec.SortIsChosen
            ? SearchSort.Relevance
            : spec.Sort;
}
