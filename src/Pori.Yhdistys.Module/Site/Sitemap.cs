using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Site;

/// <summary>Tells search engines which pages there are: robots.txt, an index of site maps, and the maps of a thousand pages each.</summary>
internal sealed class Sitemap(
    PublicSearch search,
    IEnumerable<ISearchSource> sources,
    IEnumerable<PublicRoute> pages,
    SiteSettings settings
)
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int OnOneMap = 1000;
    private readonly string[] types = [.. sources.Select(source => source.ContentType)];

    public async Task<IResult> RobotsAsync(HttpContext http)
    {
        var site = await settings.GetAsync();
        // Filtered lists have no end of addresses; the items are all in the maps.
        return TypedResults.Text(
            $"User-agent: *\nDisallow: /api/\nDisallow: /*?\nAllow: /dist/\nAllow: /favicon.svg\nSitemap: {site.OriginOf(http.Request)}/sitemap.xml\n"
        );
    }

    public async Task<IResult> IndexAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var origin = (await settings.GetAsync()).OriginOf(http.Request);
        var found = await search.SearchAsync(Query(take: 0), cancellationToken);
        var maps = Math.Max(1, (found.Count + OnOneMap - 1) / OnOneMap);
        return Write(
            "sitemapindex",
            "sitemap",
            Enumerable
                .Range(1, maps)
                .Select(n => string.Create(CultureInfo.InvariantCulture, $"{origin}/sitemap-{n}.xml"))
        );
    }

    public async Task<IResult> MapAsync(int page, HttpContext http, CancellationToken cancellationToken)
    {
        var origin = (await settings.GetAsync()).OriginOf(http.Request);
        var found = page is > 0 and < 100_000
            ? await search.SearchAsync(Query(OnOneMap) with { Skip = (page - 1) * OnOneMap }, cancellationToken)
            : null;
        if (found is null || (page > 1 && found.Hits.Count == 0))
            return TypedResults.NotFound();
        // The first map begins with the pages of the site's own: front page and lists.
        var lists = page == 1 ? Lists() : [];
        var items = found.Hits.Select(hit => hit.Url).Where(path => path.Length > 1);
        return Write("urlset", "url", lists.Concat(items).Select(path => origin + path));
    }

    private IEnumerable<string> Lists() =>
        pages
            .Select(page => page.Route)
            .Where(route => route.Name != SearchPage.Route.Name)
            .SelectMany(route => route.Paths.Values)
            .Where(path => !path.Contains('{', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private SearchQuery Query(int take) =>
        new()
        {
            Keywords = new Dictionary<string, IReadOnlyList<string>> { [PageQuery.TypeField] = types },
            Sort = SearchSort.Name,
            Take = take,
        };

    private static ContentHttpResult Write(string root, string element, IEnumerable<string> addresses)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var address in addresses)
            {
                xml.WriteStartElement(element, Namespace);
                xml.WriteElementString("loc", Namespace, new Uri(address).AbsoluteUri);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return TypedResults.Text(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{text}\n",
            "application/xml; charset=utf-8"
        );
    }
}
