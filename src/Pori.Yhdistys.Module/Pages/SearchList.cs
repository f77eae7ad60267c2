using Microsoft.AspNetCore.Http;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Cms.Taxonomies;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>What a list finds and how it is filtered.</summary>
/// <param name="Route">The name of the list's route.</param>
/// <param name="Types">The content types it lists.</param>
/// <param name="CountKey">The text key of the count, such as events.count; {0} is the number. The key with .one holds for one.</param>
internal sealed record ListSpec(string Route, IReadOnlyList<string> Types, string CountKey)
{
    /// <summary>Gets the filters with counts.</summary>
    public IReadOnlyList<FacetDefinition> Facets { get; init; } = [];

    /// <summary>Gets the choices that widen the list.</summary>
    public IReadOnlyList<WideningChoice> Widening { get; init; } = [];

    /// <summary>Gets further names that the address may have.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Gets all names that the address may have, in the order that addresses have them.</summary>
    public IReadOnlyList<string> QueryNames => [ListAddress.TextName, .. OwnNames, ListAddress.PageName];

    /// <summary>Gets the names of the list's own filters.</summary>
    public IEnumerable<string> OwnNames => [.. Facets.Select(f => f.Name), .. Widening.Select(w => w.Name), .. Names];

    /// <summary>Gets further conditions.</summary>
    public IReadOnlyList<SearchRange> Ranges { get; init; } = [];

    /// <summary>Gets further keyword conditions.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Keywords { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Gets the order; the order of names is that of relevance when words were typed.</summary>
    public SearchSort Sort { get; init; } = SearchSort.Name;

    /// <summary>Gets whether the reader chose the order: then it stands whatever was typed.</summary>
    public bool SortIsChosen { get; init; }
}

/// <summary>A found page of a list with everything round its hits.</summary>
internal sealed record FoundList(
    ListAddress Address,
    SearchResult Result,
    string CountText,
    IReadOnlyList<Facet> Facets,
    IReadOnlyList<Chosen> Chosen,
    string ClearUrl,
    Pager? Pager
)
{
    /// <summary>Gets whether the asked page lies behind the last one, which is then shown in its place.</summary>
    public bool PastTheEnd => Address.Page > Math.Max(1, Pager?.Pages ?? 1);

    /// <summary>Gets the status of the answer: a page that does not exist is not found.</summary>
    public int Status => PastTheEnd ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
}

/// <summary>Finds what a list shows: one query of the index gives hits, count and the counts of every filter.</summary>
internal sealed class SearchList(PublicSearch search, TermLookup terms, Texts texts, Routes routes)
{
    public const int PageSize = 20;

    private readonly FacetNames names = new(terms, texts);

    /// <summary>Reads the address of a request to the list.</summary>
    public ListAddress Address(ListSpec spec, HttpContext http, string culture) =>
        ListAddress.Read(http.Request.Query, routes.Url(spec.Route, culture), [.. spec.OwnNames]);

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
        var last = Math.Max(1, PagesOf(result.Count));
        if (address.Page > last)
            result = await search.SearchAsync(query with { Skip = (last - 1) * PageSize }, cancellationToken);
        var (facets, chosen) = await FacetsAsync(spec, address, culture, result);
        return new(
            address,
            result,
            texts.Count(culture, spec.CountKey, result.Count),
            facets,
            chosen,
            address.Path,
            PagerOf(address, result.Count, culture)
        );
    }

    private static SearchQuery Query(ListSpec spec, ListAddress address, string culture)
    {
        var keywords = new Dictionary<string, IReadOnlyList<string>>(spec.Keywords)
        {
            [ListedIn.Field] = [culture],
            ["type"] = spec.Types,
        };
        foreach (var facet in spec.Facets)
        {
            if (address.All(facet.Name) is { Count: > 0 } values)
                keywords[facet.Field] = values;
        }
        foreach (var choice in spec.Widening.Where(w => !w.IsSet(address)))
            keywords[choice.Field] = [choice.Usual];
        return new()
        {
            Text = address.Text,
            Culture = culture,
            Keywords = keywords,
            Ranges = spec.Ranges,
            Facets = [.. spec.Facets.Select(f => f.Field)],
            Sort =
                address.Text.Length > 0 && spec.Sort == SearchSort.Name && !spec.SortIsChosen
                    ? SearchSort.Relevance
                    : spec.Sort,
            Skip = (int)Math.Min((address.Page - 1L) * PageSize, 1_000_000),
            Take = PageSize,
        };
    }

    private async Task<(IReadOnlyList<Facet> Facets, IReadOnlyList<Chosen> Chosen)> FacetsAsync(
        ListSpec spec,
        ListAddress address,
        string culture,
        SearchResult result
    )
    {
        var facets = new List<Facet>();
        var chosen = new List<Chosen>();
        if (address.Text.Length > 0)
            chosen.Add(RemovalOf(address.Text, address.With(ListAddress.TextName), culture));
        foreach (var facet in spec.Facets)
        {
            var selected = address.All(facet.Name);
            var counts = result.Facets.GetValueOrDefault(facet.Field) ?? [];
            IReadOnlyList<FacetCount> all =
            [
                .. counts,
                .. selected.Except(counts.Select(c => c.Value)).Select(v => new FacetCount(v, 0)),
            ];
            var options = new List<FacetOption>();
            foreach (var count in await facet.OrderAsync(names, all))
            {
                var name = await facet.NameAsync(names, count.Value, culture);
                options.Add(
                    new(count.Value, name, count.Count, selected.Contains(count.Value))
                    {
                        CountText = Formats.In(culture).Number(count.Count),
                        Level = await facet.LevelAsync(names, count.Value),
                    }
                );
            }
            chosen.AddRange(
                options
                    .Where(o => o.Checked)
                    .Select(o => RemovalOf(o.Text, address.Without(facet.Name, o.Value), culture))
            );
            if (options.Count > 0)
                facets.Add(new(facet.Name, texts.Get(culture, facet.TitleKey), options));
        }
        foreach (var choice in spec.Widening)
        {
            var facet = choice.AsFacet(address, texts, culture);
            facets.Add(facet);
            if (facet.Open)
                chosen.Add(RemovalOf(facet.Options[0].Text, address.With(choice.Name), culture));
        }
        return (facets, chosen);
    }

    private Chosen RemovalOf(string text, string url, string culture) =>
        new(text, url, texts.Get(culture, "pages.remove_filter", text));

    private Pager? PagerOf(ListAddress address, int count, string culture)
    {
        var pages = PagesOf(count);
        if (pages <= 1)
            return null;
        var current = Math.Min(address.Page, pages);
        var shown = new SortedSet<int> { 1, pages };
        for (var page = Math.Max(1, current - 1); page <= Math.Min(pages, current + 1); page++)
            shown.Add(page);
        var links = new List<PagerLink>();
        foreach (var page in shown)
        {
            if (links.Count > 0 && page > 1 && !shown.Contains(page - 1))
                links.Add(new("…", "", Current: false, Gap: true));
            links.Add(new(Formats.In(culture).Number(page), address.WithPage(page), page == current, Gap: false));
        }
        return new(
            current,
            pages,
            texts.Get(culture, "pages.page_of", current, pages),
            current > 1 ? address.WithPage(current - 1) : null,
            current < pages ? address.WithPage(current + 1) : null,
            links
        )
        {
            Notice = address.Page > pages ? texts.Get(culture, "pages.no_such_page", address.Page, pages) : "",
        };
    }

    private static int PagesOf(int count) => (count + PageSize - 1) / PageSize;

    /// <summary>Makes a choice in force that can be taken back.</summary>
    public Chosen ChosenOf(string text, string removeUrl, string culture) => RemovalOf(text, removeUrl, culture);
}
