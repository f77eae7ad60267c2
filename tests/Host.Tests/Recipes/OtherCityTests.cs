using System.Text.Json.Nodes;
using Pori.Host.Tests.Infrastructure;
using Pori.Host.Tests.Search;

namespace Pori.Host.Tests.Recipes;

/// <summary>An invented city stands up from a recipe of its own: other names, categories, colours and texts, the same code.</summary>
public sealed class OtherCityTests(OtherCityApp app) : IClassFixture<OtherCityApp>, IDisposable
{
    private readonly Visitor visitor = app.NewVisitor();

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task The_site_bears_the_city_s_own_name_and_nowhere_that_of_pori()
    {
        foreach (var path in new[] { "/", "/yhdistykset", "/tapahtumat", "/avustukset", "/yhteystiedot", "/uutiset" })
        {
            var answer = (await visitor.GetAsync(path)).ShouldBe(200);
            PageRules.Broken(answer, "fi").ShouldBeEmpty();
            answer.Page.Title.ShouldNotBeNull().ShouldContain("Esimerkkilän yhdistykset");
            answer.Text.ShouldNotContain("Pori", Case.Sensitive);
            answer.Words("footer").ShouldContain("Kylätie 1");
        }
        (await visitor.GetAsync("/")).Words("h1").ShouldBe("Mitä haluat tehdä Esimerkkilässä?");
        (await visitor.GetAsync("/sv")).Words("h1").ShouldContain("Exempelby");
    }

    [Fact]
    public async Task The_city_s_colours_are_in_its_style_sheet()
    {
        var css = (await visitor.GetAsync("/theme.css")).ShouldBe(200);
        css.Header("Content-Type").ShouldBe("text/css; charset=utf-8");
        css.Text.ShouldContain("--river:light-dark(#6B2D5C,#E7A9D4);");
        (await visitor.GetAsync("/"))
            .Links("link[rel=stylesheet]")
            .ShouldContain(l => l.StartsWith("/theme.css", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_directory_has_the_city_s_five_categories()
    {
        var recipe = JsonNode.Parse(
            await File.ReadAllTextAsync(
                Path.Combine(SiteRecipes.Folder, "esimerkkila.recipe.json"),
                TestContext.Current.CancellationToken
            )
        )!;
        var categories = recipe["steps"]!
            .AsArray()
            .Where(s => (string)s!["name"]! == "content")
            .SelectMany(s => s!["data"]!.AsArray())
            .Single(i => (string?)i!["AliasPart"]?["Alias"] == "association-categories")!["TaxonomyPart"]!["Terms"]!
            .AsArray()
            .Select(t => (string)t!["DisplayText"]!)
            .ToList();
        categories.Count.ShouldBe(5);
        var answer = (await visitor.GetAsync("/yhdistykset")).ShouldBe(200);
        ListReader.CountOf(answer).ShouldBe(4);
        var shown = ListReader.Choices(answer).Where(c => c.Name == "luokka").Select(c => c.Text).ToList();
        shown.ShouldNotBeEmpty();
        shown.ShouldBeSubsetOf(categories);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sv")]
    [InlineData("/en")]
    public async Task The_popular_words_find_something_in_the_city(string path)
    {
        var words = (await visitor.GetAsync(path)).Links(".c-popular a");
        words.Count.ShouldBeGreaterThan(2);
        foreach (var word in words)
            ListReader.Hits(await visitor.GetAsync(word)).ShouldNotBeEmpty(word);
    }

    [Fact]
    public async Task The_start_logs_no_error_and_the_site_says_that_it_is_a_demo()
    {
        (await visitor.GetAsync("/")).Words(".c-demo").ShouldContain("keksittyjä");
        app.Errors.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_city_has_its_own_texts_and_pages()
    {
        (await visitor.GetAsync("/")).AllWords("h2").ShouldContain("Kylän kuulumiset");
        foreach (var link in (await visitor.GetAsync("/")).Links("a[href^='/']"))
            (await visitor.GetAsync(link)).ShouldBe(200);
        (await visitor.GetAsync("/yhteistyoohjelma")).ShouldBe(404);
    }
}
