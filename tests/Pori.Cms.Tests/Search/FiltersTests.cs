using Pori.Cms.Contents;
using Pori.Cms.Search;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Search;

public sealed class FiltersTests(SqliteTestDatabase database) : IClassFixture<SqliteTestDatabase>, IAsyncLifetime
{
    private SearchSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await SearchSite.StartAsync(await database.AnotherAsync());
        await site.PublishAsync("Aalto", Things.Colours("red", "blue").And(Things.Price(100)));
        await site.PublishAsync("Öljy", Things.Colours("red").And(Things.Price(300)));
        await site.PublishAsync("Ääni", Things.Colours("green").And(Things.Price(200)));
        await site.PublishAsync("Zeta", Things.Culture("sv"));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Values_of_one_filter_are_alternatives_and_filters_narrow_each_other()
    {
        (await site.FindAsync(With(("colour", ["blue", "green"])))).ShouldBe(["Aalto", "Ääni"]);
        (await site.FindAsync(With(("colour", ["red"]), ("culture", ["sv"])))).ShouldBeEmpty();
        (await site.FindAsync(With(("colour", ["nosuch"])))).ShouldBeEmpty();
        (await site.FindAsync(With(("nosuch", ["red"])))).ShouldBeEmpty();
        (await site.FindAsync(With(("colour", [])))).Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_filter_does_not_narrow_the_counts_of_its_own_facet()
    {
        var query = With(("colour", ["green"])) with { Facets = ["colour", "culture", "nosuch"] };
        var result = await site.Search.SearchAsync(query);
        result.Count.ShouldBe(1);
        result.Facets["colour"].ShouldBe([new("red", 2), new("blue", 1), new("green", 1)]);
        result.Facets["culture"].ShouldBe([new("fi", 1)]);
        result.Facets["nosuch"].ShouldBeEmpty();
    }

    [Fact]
    public async Task Counts_agree_with_what_choosing_each_value_finds()
    {
        foreach (var chosen in new[] { "red", "blue", "green" })
        {
            var query = With(("culture", ["fi"]), ("colour", [chosen])) with { Facets = ["colour"] };
            foreach (var (value, count) in (await site.Search.SearchAsync(query)).Facets["colour"])
                (await site.FindAsync(With(("culture", ["fi"]), ("colour", [value])))).Length.ShouldBe(count);
        }
    }

    [Fact]
    public async Task A_range_includes_both_ends_and_may_be_open()
    {
        (await site.FindAsync(Between(100, 200))).ShouldBe(["Aalto", "Ääni"]);
        (await site.FindAsync(Between(201, null))).ShouldBe(["Öljy"]);
        (await site.FindAsync(Between(null, 100))).ShouldBe(["Aalto"]);
        (await site.FindAsync(Between(400, 300))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_follow_the_Finnish_alphabet()
    {
        (await site.FindAsync(new SearchQuery { Sort = SearchSort.Name })).ShouldBe(["Aalto", "Zeta", "Ääni", "Öljy"]);
        (await site.FindAsync(new SearchQuery { Sort = SearchSort.Name with { Descending = true } })).ShouldBe([
            "Öljy",
            "Ääni",
            "Zeta",
            "Aalto",
        ]);
        (await site.FindAsync(new SearchQuery())).ShouldBe(["Aalto", "Zeta", "Ääni", "Öljy"]);
    }

    [Fact]
    public async Task Items_without_a_number_come_last_whichever_way_it_sorts()
    {
        (await site.FindAsync(new SearchQuery { Sort = new("price") })).ShouldBe(["Aalto", "Ääni", "Öljy", "Zeta"]);
        (await site.FindAsync(new SearchQuery { Sort = new("price", true) })).ShouldBe([
            "Öljy",
            "Ääni",
            "Aalto",
            "Zeta",
        ]);
        (await site.FindAsync(new SearchQuery { Sort = new("nosuch") })).Length.ShouldBe(4);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition()
    {
        for (var i = 0; i < 30; i++)
            await site.PublishAsync("Sama");
        var all = await site.Search.SearchAsync(new SearchQuery { Take = 100 });
        var pages = new List<string>();
        for (var skip = 0; skip < 40; skip += 7)
        {
            var page = await site.Search.SearchAsync(new SearchQuery { Skip = skip, Take = 7 });
            page.Count.ShouldBe(34);
            pages.AddRange(page.Hits.Select(h => h.ContentItemId));
        }
        pages.ShouldBe(all.Hits.Select(h => h.ContentItemId));
    }

    [Theory]
    [InlineData(1_000_000, 20)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(4, 20)]
    public async Task A_page_beyond_the_end_is_empty_and_still_counts(int skip, int take)
    {
        var result = await site.Search.SearchAsync(new SearchQuery { Skip = skip, Take = take });
        result.Count.ShouldBe(4);
        result.Hits.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_taken_still_counts_and_odd_numbers_are_answered()
    {
        var none = await site.Search.SearchAsync(new SearchQuery { Take = 0, Facets = ["type"] });
        none.Count.ShouldBe(4);
        none.Hits.ShouldBeEmpty();
        none.Facets["type"].ShouldBe([new("Thing", 4)]);
        (await site.Search.SearchAsync(new SearchQuery { Skip = -5, Take = -1 })).Hits.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hit_has_what_a_list_shows()
    {
        var hit = (await site.Search.SearchAsync(new SearchQuery { Text = "Ääni" })).Hits.ShouldHaveSingleItem();
        hit.ContentType.ShouldBe("Thing");
        hit.Url.ShouldBe("/" + Slug.From("Ääni"));
        hit.Culture.ShouldBe("fi");
        hit.Stored.ShouldBe("{\"Åå\":1}");
    }

    private static SearchQuery With(params (string Field, string[] Values)[] filters) =>
        new()
        {
            Keywords = filters.ToDictionary(f => f.Field, f => (IReadOnlyList<string>)f.Values),
            Sort = SearchSort.Name,
        };

    private static SearchQuery Between(long? from, long? to) =>
        new() { Ranges = [new SearchRange("price", from, to)], Sort = SearchSort.Name };
}
