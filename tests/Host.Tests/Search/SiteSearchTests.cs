using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Search;

/// <summary>The search over everything.</summary>
[Collection(SqliteSite.Name)]
public sealed class SiteSearchTests(PoriAppOnSqlite app) : IDisposable
{
    private readonly Visitor visitor = app.NewVisitor();

    public void Dispose() => visitor.Dispose();

    [Theory]
    [InlineData("hankeavustus", "/avustukset/hankeavustus")]
    [InlineData("esteettömyys", "/uutiset/kymmenen-tilan-esteettomyys-kartoitettiin")]
    [InlineData("luistelukoulu", "/harrastukset/luistelukoulu-4-6-v")]
    [InlineData("Kallionpää", "/yhteystiedot/marjut-kallionpaa")]
    [InlineData("kokoussali", "/tilat/yhdistysten-talo-kokoussali")]
    public async Task One_search_finds_things_of_every_kind(string words, string expected) =>
        (await ListReader.AllHitsAsync(visitor, $"/haku?q={Uri.EscapeDataString(words)}")).ShouldContain(expected);

    [Fact]
    public async Task Each_popular_word_of_each_language_finds_something()
    {
        var empty = new List<string>();
        foreach (var front in SitePages.Routes[0])
        {
            var words = (await visitor.GetAsync(front)).Links(".c-popular a");
            words.Count.ShouldBeGreaterThan(2);
            foreach (var link in words)
                if (ListReader.CountOf((await visitor.GetAsync(link)).ShouldBe(200)) == 0)
                    empty.Add(link);
        }
        empty.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_search_without_hits_says_what_was_looked_for()
    {
        var answer = (await visitor.GetAsync("/haku?q=olematonsana")).ShouldBe(200);
        answer.Words(".c-empty h2").ShouldContain("olematonsana");
        answer.Page.QuerySelector("#q")!.GetAttribute("value").ShouldBe("olematonsana");
    }
}
