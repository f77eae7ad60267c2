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
        (await visitor.GetAsync(prefix + "/avustukset/haut/hankeavustus-2027")).AllWords("main p").ShouldContain(sentence);

    [GeneratedRegex(@"\b(\w+)\s+\1\b", RegexOptions.IgnoreCase)]
    private static partial Regex Doubled();

    [GeneratedRegex(@"\bmin\s+min|€\s*eur|%\s*pro", RegexOptions.IgnoreCase)]
    private static partial Regex TwoUnits();
}
