using System.Xml.Linq;
using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Site;

/// <summary>What search engines are told.</summary>
[Collection(SqliteSite.Name)]
public sealed class RobotsTests(PoriAppOnSqlite app) : IDisposable
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private readonly Visitor visitor = app.NewVisitor();

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task Robots_are_led_to_the_map()
    {
        var robots = (await visitor.GetAsync("/robots.txt")).ShouldBe(200);
        robots.Header("Content-Type").ShouldNotBeNull().ShouldStartWith("text/plain");
        robots.Text.ShouldContain($"Sitemap: {app.Address}/sitemap.xml\n");
        robots.Text.ShouldContain("Disallow: /api/\n");
    }

    [Fact]
    public async Task The_map_has_every_page_once_and_each_answers_in_its_own_name()
    {
        var addresses = await AddressesAsync();
        addresses.Count.ShouldBeGreaterThan(200);
        addresses.Distinct().Count().ShouldBe(addresses.Count);
        addresses.ShouldContain($"{app.Address}/yhdistykset");
        addresses.ShouldContain($"{app.Address}/yhdistykset/porin-jokivarren-kuntalaiset-ry");
        addresses.ShouldNotContain($"{app.Address}/palaute");
        foreach (var address in addresses.Where((_, i) => i % 10 == 0))
        {
            var page = (await visitor.GetAsync(address)).ShouldBe(200);
            page.Links("link[rel=canonical]").ShouldBe([address]);
            page.Page.QuerySelector("meta[name=robots]").ShouldBeNull(address);
        }
    }

    [Fact]
    public async Task Drafts_are_in_no_map()
    {
        var addresses = await AddressesAsync();
        var drafts = DemoRecipe
            .Items.Where(i => !DemoRecipe.IsPublished(i))
            .Select(i => (string?)i["AutoroutePart"]?["Path"])
            .Where(path => path is not null)
            .ToList();
        drafts.ShouldNotBeEmpty();
        drafts.ShouldAllBe(path => !addresses.Contains($"{app.Address}/{path}"));
    }

    [Theory]
    [InlineData("/sitemap-0.xml")]
    [InlineData("/sitemap-99.xml")]
    [InlineData("/sitemap-2147483647.xml")]
    [InlineData("/sitemap-99999999999.xml")]
    [InlineData("/sitemap-x.xml")]
    public async Task A_map_that_is_none_is_not_found(string path) => (await visitor.GetAsync(path)).ShouldBe(404);

    [Fact]
    public async Task A_page_names_its_other_languages_by_whole_addresses() =>
        (await visitor.GetAsync("/tapahtumat"))
            .Links("link[rel=alternate][hreflang]")
            .ShouldBe([$"{app.Address}/tapahtumat", $"{app.Address}/sv/evenemang", $"{app.Address}/en/events"]);

    private async Task<List<string>> AddressesAsync()
    {
        var maps = Locations((await visitor.GetAsync("/sitemap.xml")).ShouldBe(200));
        var addresses = new List<string>();
        foreach (var map in maps)
            addresses.AddRange(Locations((await visitor.GetAsync(map)).ShouldBe(200)));
        return addresses;
    }

    private static List<string> Locations(Answer map) =>
        [.. XDocument.Parse(map.Text).Descendants(Sitemaps + "loc").Select(e => e.Value)];
}
