using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Search;

/// <summary>The calendar finds what the recipe says lies in the asked days, of the asked kind, at the asked price.</summary>
public abstract class EventSearchTests(PoriApp app) : IDisposable
{
    private readonly Visitor visitor = app.NewVisitor();

    public void Dispose()
    {
        visitor.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public Task Without_a_filter_everything_that_has_not_ended_is_listed() =>
        ShouldListAsync("/tapahtumat", e => e.IsUpcoming, atLeast: 30);

    [Theory]
    [InlineData("tanaan", "2026-11-24", "2026-11-24", 3)]
    [InlineData("huomenna", "2026-11-25", "2026-11-25", 3)]
    [InlineData("viikonloppu", "2026-11-28", "2026-11-29", 8)]
    [InlineData("viikko", "2026-11-24", "2026-11-30", 15)]
    public Task A_preset_lists_its_days(string preset, string from, string to, int atLeast) =>
        ShouldListAsync($"/tapahtumat?milloin={preset}", e => e.IsIn(from, to), atLeast);

    [Theory]
    [InlineData("2026-12-01", "2026-12-31", 5)]
    [InlineData("2026-11-29", "2026-11-29", 4)]
    [InlineData("2026-10-01", "2026-10-31", 4)]
    [InlineData("2027-02-13", "2027-02-13", 1)]
    public Task A_range_of_days_lists_what_overlaps_it(string from, string to, int atLeast) =>
        ShouldListAsync($"/tapahtumat?alkaen={from}&paattyen={to}", e => e.IsIn(from, to), atLeast);

    [Theory]
    [InlineData("musiikki", 6)]
    [InlineData("neuvonta-ja-info", 3)]
    public async Task A_category_lists_its_events(string given, int atLeast)
    {
        var slug = DemoRecipe
            .Events.SelectMany(e => e.Categories)
            .First(s => s.StartsWith(given[..5], StringComparison.Ordinal));
        await ShouldListAsync($"/tapahtumat?aihe={slug}", e => e.IsUpcoming && e.Categories.Contains(slug), atLeast);
    }

    [Theory]
    [InlineData("maksuton", true, 20)]
    [InlineData("maksullinen", false, 10)]
    public Task A_price_lists_what_costs_so(string price, bool free, int atLeast) =>
        ShouldListAsync($"/tapahtumat?hinta={price}", e => e.IsUpcoming && e.IsFree == free, atLeast);

    [Fact]
    public Task All_filters_hold_together() =>
        ShouldListAsync(
            "/tapahtumat?milloin=viikonloppu&hinta=maksuton",
            e => e.IsIn("2026-11-28", "2026-11-29") && e.IsFree,
            atLeast: 4
        );

    [Theory]
    [InlineData("jazz", "/tapahtumat/jazz-jamit-2026-11-25", "/tapahtumat/jazz-jamit-2026-12-09")]
    [InlineData("Adventtikonsertti", "/tapahtumat/adventtikonsertti")]
    [InlineData("adventtikonsertissa", "/tapahtumat/adventtikonsertti")]
    [InlineData("joulumyyjäisiä", "/tapahtumat/puuvillan-joulumyyjaiset")]
    [InlineData("lukupiirit", "/tapahtumat/lukupiiri-kirja-joka-jai-kesken")]
    [InlineData("perheluistelu", "/tapahtumat/perheluistelu")]
    public async Task Words_find_their_events_also_in_other_forms(string words, params string[] expected)
    {
        var hits = await ListReader.AllHitsAsync(visitor, $"/tapahtumat?q={Uri.EscapeDataString(words)}");
        foreach (var path in expected)
            hits.ShouldContain(path);
        hits.Count.ShouldBeLessThan(expected.Length + 5);
    }

    [Fact]
    public async Task Events_come_in_the_order_of_time()
    {
        var begins = DemoRecipe.Events.ToDictionary(e => e.Path, e => e.Start);
        var hits = await ListReader.AllHitsAsync(visitor, "/tapahtumat");
        hits.Select(h => begins[h]).ShouldBeInOrder();
    }

    [Fact]
    public async Task An_empty_day_leads_to_the_next_event()
    {
        var list = (await visitor.GetAsync("/tapahtumat?alkaen=2026-12-01&paattyen=2026-12-01")).ShouldBe(200);
        ListReader.CountOf(list).ShouldBe(0);
        list.Links("main .c-ticket__title a").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_cancelled_event_is_listed_and_says_so()
    {
        var list = await visitor.GetAsync("/tapahtumat?alkaen=2026-11-27&paattyen=2026-11-27");
        var card = list.Page.QuerySelector(".c-ticket[data-state=cancelled]").ShouldNotBeNull();
        Answer.WordsOf(card).ShouldContain("Kylätalon syystalkoot");
        Answer.WordsOf(card).ShouldContain("Peruttu");
        (await visitor.GetAsync("/tapahtumat/kylatalon-syystalkoot"))
            .Words(".c-notice[data-kind=bad]")
            .ShouldBe("Tapahtuma on peruttu.");
    }

    private async Task ShouldListAsync(string path, Func<DemoEvent, bool> expected, int atLeast)
    {
        var paths = DemoRecipe.Events.Where(expected).Select(e => e.Path).Order().ToList();
        paths.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        (await ListReader.AllHitsAsync(visitor, path)).Order().ShouldBe(paths);
        ListReader.CountOf(await visitor.GetAsync(path)).ShouldBe(paths.Count);
    }
}

[Collection(SqliteSite.Name)]
public sealed class EventSearchOnSqliteTests(PoriAppOnSqlite app) : EventSearchTests(app);

[Collection(PostgresSite.Name)]
public sealed class EventSearchOnPostgresTests(PoriAppOnPostgres app) : EventSearchTests(app);
