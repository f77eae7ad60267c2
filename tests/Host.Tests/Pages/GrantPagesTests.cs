using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Pages;

/// <summary>The pages of grant forms and calls, as a secretary reads them.</summary>
[Collection(SqliteSite.Name)]
public sealed partial class GrantPagesTests(PoriAppOnSqlite app) : IDisposable
{
    private readonly Visitor visitor = app.NewVisitor();

    public void Dispose() => visitor.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("/sv")]
    [InlineData("/en")]
    public async Task No_page_of_a_call_or_form_says_a_word_or_unit_twice(string prefix)
    {
        var doubled = new List<string>();
        foreach (var item in DemoRecipe.Pages.Where(i => DemoRecipe.TypeOf(i) is "GrantCall" or "GrantForm"))
        {
            var answer = (await visitor.GetAsync(prefix + DemoRecipe.PathOf(item))).ShouldBe(200);
            doubled.AddRange(
                answer
                    .Page.QuerySelectorAll("main :is(p, li, dt, dd, h1, h2, h3)")
                    .Select(Answer.WordsOf)
                    .Where(text => Doubled().IsMatch(text) || TwoUnits().IsMatch(text))
                    .Select(text => $"{answer.Path}: {text}")
            );
        }
        doubled.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "Hakemuksen täyttäminen kestää noin 60 minuuttia.")]
    [InlineData("/sv", "Det tar ungefär 60 minuter att fylla i ansökan.")]
    [InlineData("/en", "Filling in the application takes about 60 minutes.")]
    public async Task An_open_call_tells_how_long_its_application_takes(string prefix, string sentence) =>
        (await visitor.GetAsync(prefix + "/avustukset/haut/hankeavustus-2027"))
            .AllWords("main p")
            .ShouldContain(sentence);

    [Theory]
    [InlineData("/avustukset")]
    [InlineData("/sv/understod")]
    [InlineData("/en/grants")]
    public async Task Each_call_stands_under_the_heading_of_its_state(string path)
    {
        var answer = await visitor.GetAsync(path);
        Ends(answer.Links("section[aria-labelledby=open] h3 a"))
            .ShouldBe(["hankeavustus-2027", "tapahtuma-avustus-jatkuva-haku"], ignoreOrder: true);
        Ends(answer.Links("section[aria-labelledby=upcoming] h3 a")).ShouldBe(["rakkaudella-porilaisille-2027"]);
        Ends(answer.Links("details.p-fold h3 a")).Count.ShouldBe(5);
        answer.Words("details.p-fold summary").ShouldEndWith("(5)");
    }

    [Fact]
    public async Task An_open_call_says_how_one_applies_today()
    {
        var page = await visitor.GetAsync("/avustukset/haut/hankeavustus-2027");
        page.Links("section[aria-labelledby=how] a").ShouldContain("/avustukset/hankeavustus");
        page.Links("section[aria-labelledby=how] a.c-button").ShouldHaveSingleItem().ShouldStartWith("mailto:");
        foreach (var path in new[] { "toiminta-avustus-2027", "rakkaudella-porilaisille-2027" })
            (await visitor.GetAsync("/avustukset/haut/" + path)).Page.QuerySelector("#how").ShouldBeNull(path);
    }

    [Fact]
    public async Task A_closed_call_does_not_tell_what_filling_it_in_takes()
    {
        var closed = await visitor.GetAsync("/avustukset/haut/toiminta-avustus-2027");
        closed.Page.QuerySelector("#needed").ShouldBeNull();
        closed.Page.QuerySelector("#instructions").ShouldBeNull();
        closed.AllWords("main p").ShouldNotContain(text => text.Contains("täyttäminen", StringComparison.Ordinal));
        (await visitor.GetAsync("/avustukset/haut/rakkaudella-porilaisille-2027"))
            .Page.QuerySelector("#needed")
            .ShouldNotBeNull();
    }

    private static List<string> Ends(IEnumerable<string> links) => [.. links.Select(l => l.Split('/')[^1])];

    [GeneratedRegex(@"\b(\w+)\s+\1\b", RegexOptions.IgnoreCase)]
    private static partial Regex Doubled();

    [GeneratedRegex(@"\bmin\s+min|€\s*eur|%\s*pro", RegexOptions.IgnoreCase)]
    private static partial Regex TwoUnits();
}
