using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Search;
using Pori.Cms.Tests.Infrastructure;
using Pori.Yhdistys.Module.Pages;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Pages;

/// <summary>A site whose search finds as many hits as it is told to.</summary>
public sealed class CountedSite : IAsyncLifetime
{
    private readonly SqliteTestDatabase database = new();

    internal ModuleSite Site { get; private set; } = null!;

    internal CountedSearch Search { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        Site = await ModuleSite.StartAsync(
            database,
            ["pori.recipe.json"],
            services => services.AddSingleton<ISearch>(Search)
        );
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await database.DisposeAsync();
    }
}

internal sealed class CountedSearch : ISearch
{
    public int Count { get; set; }

    public SearchQuery? Asked { get; private set; }

    public ValueTask<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default)
    {
        Asked = query;
        var hits = Enumerable
            .Range(query.Skip, Math.Clamp(Count - query.Skip, 0, query.Take))
            .Select(i => new SearchHit($"4{i}", "Event", "fi", $"Osuma {i}", $"/tapahtumat/{i}", null, "{}"));
        var facets = new Dictionary<string, IReadOnlyList<FacetCount>> { ["price"] = [new("maksuton", 3)] };
        return new(new SearchResult(Count, [.. hits], facets));
    }
}

public class SearchListTests(CountedSite counted) : IClassFixture<CountedSite>
{
    private static readonly ListSpec Spec = new("events", ["Event"], "events.count")
    {
        Facets = [new TextFacet("hinta", "price", "events.price", "events.price.")],
    };

    [Theory]
    [InlineData(0, null)]
    [InlineData(20, null)]
    [InlineData(21, 2)]
    [InlineData(40, 2)]
    [InlineData(41, 3)]
    public async Task There_are_pages_when_one_does_not_hold_all(int hits, int? pages) =>
        ((await FindAsync(hits, "")).Pager?.Pages).ShouldBe(pages);

    [Theory]
    [InlineData(1, "1* 2 … 50")]
    [InlineData(2, "1 2* 3 … 50")]
    [InlineData(3, "1 2 3* 4 … 50")]
    [InlineData(4, "1 … 3 4* 5 … 50")]
    [InlineData(48, "1 … 47 48* 49 50")]
    [InlineData(50, "1 … 49 50*")]
    public async Task The_pager_shows_the_ends_and_the_neighbours(int page, string links)
    {
        var pager = (await FindAsync(1000, $"?sivu={page}")).Pager!;
        string.Join(' ', pager.Links.Select(l => l.Text + (l.Current ? "*" : ""))).ShouldBe(links);
        pager.Links.Where(l => l.Gap).ShouldAllBe(l => l.Url == "");
        pager.PreviousUrl.ShouldBe(
            page == 1 ? null
            : page == 2 ? "/tapahtumat"
            : $"/tapahtumat?sivu={page - 1}"
        );
        pager.NextUrl.ShouldBe(page == 50 ? null : $"/tapahtumat?sivu={page + 1}");
        pager.Summary.ShouldBe($"sivu {page}/50");
    }

    [Fact]
    public async Task A_page_asks_for_its_own_hits_only()
    {
        var list = await FindAsync(50, "?sivu=3");
        (counted.Search.Asked!.Skip, counted.Search.Asked.Take).ShouldBe((40, 20));
        list.Result.Hits.Count.ShouldBe(10);
        list.Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("?sivu=4")]
    [InlineData("?sivu=2147483647")]
    public async Task A_page_behind_the_last_is_not_found(string query)
    {
        var list = await FindAsync(50, query);
        list.PastTheEnd.ShouldBeTrue();
        list.Status.ShouldBe(404);
        list.Pager!.Page.ShouldBe(3);
    }

    [Fact]
    public async Task A_list_without_hits_is_found() => (await FindAsync(0, "?q=ei")).Status.ShouldBe(200);

    [Fact]
    public async Task A_chosen_filter_stays_to_be_seen_and_can_be_dropped()
    {
        var list = await FindAsync(5, "?q=kuoro&hinta=maksullinen&sivu=2");
        list.Facets.ShouldHaveSingleItem()
            .Options.Select(o => (o.Value, o.Text, o.Count, o.Checked))
            .ShouldBe([("maksuton", "Maksuton", 3, false), ("maksullinen", "Maksullinen", 0, true)]);
        list.Chosen.Select(c => (c.Text, c.RemoveUrl))
            .ShouldBe([("kuoro", "/tapahtumat?hinta=maksullinen"), ("Maksullinen", "/tapahtumat?q=kuoro")]);
        new ListModel<SearchHit>(list, list.Hits).ClearUrl.ShouldBe("/tapahtumat");
        counted.Search.Asked!.Keywords["price"].ShouldBe(["maksullinen"]);
    }

    private async Task<FoundList> FindAsync(int hits, string query)
    {
        counted.Search.Count = hits;
        var lists = counted.Site.Get<SearchList>();
        var http = new DefaultHttpContext { RequestServices = counted.Site.Get<IServiceProvider>() };
        http.Request.QueryString = new QueryString(query);
        return await lists.FindAsync(Spec, http, CancellationToken.None);
    }
}
