using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Pages;

/// <summary>Where pages lead: links, menus, other languages.</summary>
[Collection(SqliteSite.Name)]
public sealed class LinksTests(PoriAppOnSqlite app) : IDisposable
{
    private readonly Visitor visitor = app.NewVisitor();

    public static IEnumerable<TheoryDataRow<string, string>> Routes => SitePages.All;

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task Every_link_of_the_front_page_and_the_lists_leads_somewhere()
    {
        var from = new Dictionary<string, string>();
        foreach (var path in SitePages.Routes.SelectMany(r => r))
        {
            var answer = await visitor.GetAsync(path);
            foreach (var link in answer.Links("a[href]").Where(l => l.StartsWith('/') && !IsFeedback(l)))
                from.TryAdd(link.Split('#')[0], path);
        }
        from.Count.ShouldBeGreaterThan(300);
        var broken = new List<string>();
        foreach (var (link, page) in from)
            if (await visitor.GetAsync(link) is { Status: not 200 } answer)
                broken.Add($"{page} leads to {link}, which answers {answer.Status}");
        broken.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Links_within_a_page_and_to_others_are_complete(string path, string culture)
    {
        var answer = await visitor.GetAsync(path);
        foreach (var link in answer.Links("a"))
            (
                link.StartsWith('/')
                || link.StartsWith("https://", StringComparison.Ordinal)
                || link.StartsWith("mailto:", StringComparison.Ordinal)
                || link.StartsWith("tel:+", StringComparison.Ordinal)
                || link.StartsWith("tel:0", StringComparison.Ordinal)
                || (link.StartsWith('#') && answer.Page.GetElementById(link[1..]) is not null)
            ).ShouldBeTrue($"{path} ({culture}) leads to '{link}'");
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task The_other_languages_of_a_page_are_the_same_page(string path, string culture)
    {
        var answer = await visitor.GetAsync(path);
        var route = SitePages.Routes.Single(r => r.Contains(path));
        foreach (var (other, address) in SitePages.Cultures.Zip(route))
        {
            answer.Links($"link[rel=alternate][hreflang={other}]").ShouldBe([app.Address + address]);
            if (other != culture)
                answer.Links($".c-bar__wide .c-langs a[hreflang={other}]").ShouldBe([address]);
        }
    }

    [Fact]
    public async Task Another_language_keeps_the_filters_of_a_list()
    {
        var answer = await visitor.GetAsync("/tapahtumat?hinta=maksuton&aihe=musiikki&milloin=viikko");
        answer
            .Links(".c-bar__wide .c-langs a[hreflang=sv]")
            .ShouldBe(["/sv/evenemang?aihe=musiikki&hinta=maksuton&milloin=viikko"]);
    }

    [Theory]
    [InlineData("/yhteistyoohjelma", "/sv/samarbetsprogram", "/en/cooperation-programme")]
    [InlineData("/tietosuoja", "/sv/dataskydd", "/en/privacy")]
    [InlineData("/tapahtumat/muistikahvila", "/sv/tapahtumat/muistikahvila", "/en/tapahtumat/muistikahvila")]
    public async Task The_languages_of_an_item_lead_to_its_translations_and_back(string fi, string sv, string en)
    {
        foreach (var path in new[] { fi, sv, en })
        {
            var answer = (await visitor.GetAsync(path)).ShouldBe(200);
            answer.Links("link[rel=alternate]").ShouldBe([app.Address + fi, app.Address + sv, app.Address + en]);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_main_menu_is_the_recipes_and_marks_where_one_is(int language)
    {
        var alias = language == 0 ? "main-menu" : $"main-menu-{SitePages.Cultures[language]}";
        var items = DemoRecipe.Items.Single(i => (string?)i["AliasPart"]?["Alias"] == alias)["MenuItemsListPart"]![
            "MenuItems"
        ]!
            .AsArray()
            .ToList();
        items.Count.ShouldBeGreaterThan(4);
        foreach (var item in items)
        {
            var url = (string)item!["LinkMenuItemPart"]!["Url"]!;
            var answer = (await visitor.GetAsync(url)).ShouldBe(200);
            answer.Links(".c-bar__wide .c-menu a").ShouldBe(items.Select(i => (string)i!["LinkMenuItemPart"]!["Url"]!));
            answer.AllWords(".c-bar__wide .c-menu a[aria-current=page]").ShouldBe([(string)item["DisplayText"]!]);
        }
    }

    // The form is limited by address; the tests of feedback look at it.
    private static bool IsFeedback(string link) =>
        SitePages.Routes[^1].Any(form => link.StartsWith(form, StringComparison.Ordinal));
}
