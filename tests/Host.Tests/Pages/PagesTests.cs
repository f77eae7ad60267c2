using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Pages;

/// <summary>Every public page, in three languages, as somebody without an account gets it.</summary>
public abstract class PagesTests(PoriApp app) : IDisposable
{
    private readonly Visitor visitor = app.NewVisitor();

    public static IEnumerable<TheoryDataRow<string, string>> Routes => SitePages.All;

    public void Dispose()
    {
        visitor.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_page_with_an_address_keeps_every_rule(string path, string culture) =>
        PageRules.Broken(await visitor.GetAsync(path), culture).ShouldBeEmpty();

    [Fact]
    public async Task Every_published_item_has_a_page_in_its_own_language()
    {
        var items = DemoRecipe.Pages.ToList();
        items.Count.ShouldBeGreaterThan(200);
        var broken = new List<string>();
        foreach (var item in items)
        {
            var answer = await visitor.GetAsync(DemoRecipe.PathOf(item));
            broken.AddRange(PageRules.Broken(answer, DemoRecipe.CultureOf(item)));
            if (answer.Status == 200 && answer.Words("h1") != (string)item["DisplayText"]!)
                broken.Add($"{answer.Path} is headed '{answer.Words("h1")}'");
        }
        broken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sv", "Denna sida finns bara på finska.")]
    [InlineData("en", "This page is only in Finnish.")]
    public async Task An_item_that_is_not_translated_is_shown_under_each_language_with_a_word_about_it(
        string culture,
        string notice
    )
    {
        var broken = new List<string>();
        foreach (var type in DemoRecipe.Pages.Where(IsOnlyFinnish).GroupBy(DemoRecipe.TypeOf))
        {
            var answer = await visitor.GetAsync($"/{culture}{DemoRecipe.PathOf(type.First())}");
            broken.AddRange(PageRules.Broken(answer, culture));
            if (answer.Status == 200 && !answer.AllWords(".c-only").Contains(notice))
                broken.Add($"{answer.Path} says {string.Join("|", answer.AllWords(".c-only"))}");
            if (answer.Status == 200 && answer.Page.QuerySelector("main [lang=fi]") is null)
                broken.Add($"{answer.Path} does not mark its Finnish");
        }
        broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_finnish_page_has_no_word_about_its_language() =>
        (await visitor.GetAsync("/tapahtumat/puuvillan-joulumyyjaiset")).Page.QuerySelector(".c-only").ShouldBeNull();

    [Fact]
    public async Task A_draft_has_no_page()
    {
        var drafts = DemoRecipe.Items.Where(i => !DemoRecipe.IsPublished(i)).ToList();
        drafts.ShouldNotBeEmpty();
        foreach (var draft in drafts)
            (await visitor.GetAsync(DemoRecipe.PathOf(draft))).ShouldBe(404);
    }

    [Theory]
    [InlineData("/ei-ole-sellaista-kuoroa", "fi")]
    [InlineData("/sv/finns-inte", "sv")]
    [InlineData("/en/there-is-no-such-page", "en")]
    public async Task An_address_that_leads_nowhere_gets_a_page_that_helps(string path, string culture)
    {
        var answer = await visitor.GetAsync(path);
        PageRules.Broken(answer, culture, status: 404).ShouldBeEmpty();
        var links = answer.Links("section[aria-labelledby=suggestions] a");
        links.ShouldContain(SitePages.Routes[0][IndexOf(culture)]);
        foreach (var link in links)
            (await visitor.GetAsync(link)).ShouldBe(200);
    }

    [Fact]
    public async Task The_page_of_a_wrong_address_suggests_what_its_words_find()
    {
        var answer = (await visitor.GetAsync("/tapahtumat/puuvillan-joulumyyjaiset-2025")).ShouldBe(404);
        answer.Links("section[aria-labelledby=suggestions] a").ShouldContain("/tapahtumat/puuvillan-joulumyyjaiset");
    }

    [Fact]
    public async Task Suggestions_in_the_language_of_the_address_come_first()
    {
        var answer = (await visitor.GetAsync("/en/yyteri")).ShouldBe(404);
        var links = answer.Links("section[aria-labelledby=suggestions] a");
        links[0].ShouldBe("/en/associations/yyteri-wave-riders");
        links.Count.ShouldBeGreaterThan(2);
        answer.Page.QuerySelector($"section[aria-labelledby=suggestions] a[href='{links[0]}'] [lang]").ShouldBeNull();
    }

    [Fact]
    public async Task A_suggestion_in_another_language_says_so() =>
        (await visitor.GetAsync("/en/tapahtumat/puuvillan-joulumyyjaiset-2025"))
            .Page.QuerySelector("section[aria-labelledby=suggestions] a > [lang=fi]")
            .ShouldNotBeNull();

    private static int IndexOf(string culture) => SitePages.Cultures.ToList().IndexOf(culture);

    private static bool IsOnlyFinnish(System.Text.Json.Nodes.JsonObject item)
    {
        var set = (string)item["LocalizationPart"]!["LocalizationSet"]!;
        return DemoRecipe.CultureOf(item) == "fi"
            && DemoRecipe.Items.Count(i => (string?)i["LocalizationPart"]?["LocalizationSet"] == set) == 1;
    }
}

[Collection(SqliteSite.Name)]
public sealed class PagesOnSqliteTests(PoriAppOnSqlite app) : PagesTests(app);

[Collection(PostgresSite.Name)]
public sealed class PagesOnPostgresTests(PoriAppOnPostgres app) : PagesTests(app);
