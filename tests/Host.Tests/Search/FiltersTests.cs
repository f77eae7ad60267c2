using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Search;

/// <summary>What the filters of all lists promise: counts that come true, choices that can be taken back, pages.</summary>
[Collection(SqliteSite.Name)]
public sealed class FiltersTests(PoriAppOnSqlite app) : IDisposable
{
    private readonly Visitor visitor = app.NewVisitor();

    public void Dispose() => visitor.Dispose();

    [Theory]
    [InlineData("/tapahtumat", 20)]
    [InlineData("/tapahtumat?hinta=maksuton&milloin=viikko", 10)]
    [InlineData("/sv/evenemang", 20)]
    [InlineData("/harrastukset", 20)]
    [InlineData("/harrastukset?viikonpaiva=2&hinta=maksullinen", 5)]
    [InlineData("/tilat", 5)]
    [InlineData("/yhdistykset", 20)]
    [InlineData("/yhdistykset?kieli=sv&vapaaehtoisia=1", 5)]
    [InlineData("/yhdistykset?q=porin", 10)]
    [InlineData("/haku?q=porin", 4)]
    public async Task The_count_beside_a_choice_is_what_choosing_it_gives(string path, int atLeast)
    {
        var list = (await visitor.GetAsync(path)).ShouldBe(200);
        var choices = ListReader.Choices(list);
        choices.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        var wrong = new List<string>();
        foreach (var choice in choices)
        {
            var chosen = await visitor.GetAsync(ListReader.With(path, choice.Name, choice.Value));
            if (ListReader.CountOf(chosen.ShouldBe(200)) is var count && count != choice.Count)
                wrong.Add($"{choice.Name}={choice.Value} promises {choice.Count} and gives {count}");
            if (!ListReader.Choices(chosen).Any(c => c.Name == choice.Name && c.Value == choice.Value && c.Chosen))
                wrong.Add($"{choice.Name}={choice.Value} is not shown as chosen");
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_choice_can_be_taken_back_alone_and_with_all_others()
    {
        const string path = "/tapahtumat?q=porin&aihe=musiikki&hinta=maksuton&milloin=viikko";
        var list = (await visitor.GetAsync(path)).ShouldBe(200);
        list.Links(".c-chosen a")
            .ShouldBe([
                "/tapahtumat?aihe=musiikki&hinta=maksuton&milloin=viikko",
                "/tapahtumat?q=porin&hinta=maksuton&milloin=viikko",
                "/tapahtumat?q=porin&aihe=musiikki&milloin=viikko",
                "/tapahtumat?q=porin&aihe=musiikki&hinta=maksuton",
                "/tapahtumat",
            ]);
        foreach (var name in list.Page.QuerySelectorAll(".c-chosen a[aria-label]"))
            name.GetAttribute("aria-label").ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Typed_days_filter_and_can_be_taken_back()
    {
        var list = (await visitor.GetAsync("/tapahtumat?alkaen=1.12.2026&paattyen=2026-12-31")).ShouldBe(200);
        list.AllWords(".c-chosen a").ShouldBe(["1.12.2026 alkaen", "31.12.2026 asti", "Tyhjennä rajaukset"]);
        list.Links(".c-chosen a")
            .ShouldBe(["/tapahtumat?paattyen=2026-12-31", "/tapahtumat?alkaen=1.12.2026", "/tapahtumat"]);
        list.Words("details.c-facets > summary").ShouldContain("2 valittu");
        list.Page.QuerySelector("#alkaen")!.GetAttribute("value").ShouldBe("1.12.2026");
        list.Page.QuerySelector("#paattyen")!.GetAttribute("value").ShouldBe("31.12.2026");
        list.Page.QuerySelector(".c-error, .c-errors").ShouldBeNull();
        var iso = await visitor.GetAsync("/tapahtumat?alkaen=2026-12-01&paattyen=2026-12-31");
        ListReader.Hits(list).ShouldBe(ListReader.Hits(iso));
    }

    [Theory]
    [InlineData("alkaen=30.2.2027", "alkaen", "30.2.2027")]
    [InlineData("paattyen=joskus", "paattyen", "joskus")]
    [InlineData("alkaen=1.12.2026&paattyen=1.11.2026", "paattyen", "1.11.2026")]
    public async Task A_day_that_is_wrong_is_told_beside_its_field_and_kept(string query, string field, string typed)
    {
        var list = (await visitor.GetAsync("/tapahtumat?" + query)).ShouldBe(200);
        list.Page.QuerySelector("#" + field)!.GetAttribute("value").ShouldBe(typed);
        list.Page.QuerySelector("#" + field)!.GetAttribute("aria-invalid").ShouldBe("true");
        var error = list.Words($"#{field}-error");
        error.ShouldContain("Tulokset näytetään ilman");
        list.AllWords(".c-errors a").ShouldBe([error]);
        list.Page.QuerySelector("details.c-facets")!.HasAttribute("open").ShouldBeTrue();
        ListReader.Hits(list).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_preset_stays_when_another_filter_is_chosen()
    {
        var list = await visitor.GetAsync("/tapahtumat?milloin=viikonloppu");
        list.AllWords(".c-chosen a").ShouldBe(["viikonloppuna", "Tyhjennä rajaukset"]);
        list.Page.QuerySelector("#filters input[type=hidden][name=milloin]")!
            .GetAttribute("value")
            .ShouldBe("viikonloppu");
    }

    [Theory]
    [InlineData("/tapahtumat?sivu=278")]
    [InlineData("/yhdistykset?sivu=99")]
    public async Task A_page_behind_the_last_shows_the_last_and_says_so(string path)
    {
        var list = (await visitor.GetAsync(path)).ShouldBe(404);
        ListReader.Hits(list).ShouldNotBeEmpty();
        list.Page.QuerySelector(".c-empty").ShouldBeNull();
        list.AllWords("main p").ShouldContain(p => p.StartsWith("Sivua ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Events_can_be_listed_by_name_and_by_the_latest()
    {
        var names = (await visitor.GetAsync("/tapahtumat?jarjestys=nimi&q=porin")).AllWords(".c-ticket__title");
        names.ShouldBe(names.Order(StringComparer.Create(new("fi-FI"), ignoreCase: true)));
        var usual = ListReader.Hits(await visitor.GetAsync("/tapahtumat"));
        ListReader.Hits(await visitor.GetAsync("/tapahtumat?jarjestys=uusimmat")).ShouldNotBe(usual);
    }

    [Fact]
    public async Task The_pages_of_a_list_show_each_hit_once()
    {
        var hits = await ListReader.AllHitsAsync(visitor, "/yhdistykset");
        hits.Count.ShouldBe(58);
        hits.Distinct().Count().ShouldBe(58);
        var second = await visitor.GetAsync("/yhdistykset?sivu=2");
        ListReader.Hits(second).ShouldBe(hits.Skip(20).Take(20));
        second.Links(".c-pager a[aria-current=page]").ShouldBe(["/yhdistykset?sivu=2"]);
        second.Links("a[rel=prev]").ShouldBe(["/yhdistykset"]);
        second.Links("a[rel=next]").ShouldBe(["/yhdistykset?sivu=3"]);
    }

    [Fact]
    public async Task A_filter_leads_back_to_the_first_page()
    {
        var list = await visitor.GetAsync(
            "/yhdistykset?luokka=kulttuuriyhdistykset&luokka=urheilu-ja-liikuntayhdistykset&sivu=2"
        );
        list.ShouldBe(200).Links(".c-chosen a").ShouldAllBe(link => !link.Contains("sivu=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_filtered_list_is_not_for_search_engines()
    {
        (await visitor.GetAsync("/tapahtumat?hinta=maksuton"))
            .Page.QuerySelector("meta[name=robots][content=noindex]")
            .ShouldNotBeNull();
        (await visitor.GetAsync("/tapahtumat")).Page.QuerySelector("meta[name=robots]").ShouldBeNull();
    }
}
