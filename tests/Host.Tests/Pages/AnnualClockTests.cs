using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Pages;

/// <summary>The annual clock as a secretary reads it in November.</summary>
[Collection(SqliteSite.Name)]
public sealed class AnnualClockTests(PoriAppOnSqlite app) : IDisposable
{
    private readonly Visitor visitor = app.NewVisitor();

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task It_begins_with_this_month_and_folds_the_gone_ones()
    {
        var page = (await visitor.GetAsync("/vuosikello")).ShouldBe(200);
        var first = page.Page.QuerySelectorAll(".c-month").First(m => m.ParentElement!.Closest("details") is null);
        Answer.WordsOf(first).ShouldStartWith("marraskuu");
        first.GetAttribute("aria-current").ShouldBe("date");
        page.AllWords("details.p-fold .c-month h2").ShouldNotBeEmpty();
        page.Words("h1").ShouldBe("Mitä yhdistyksen on hyvä muistaa vuonna 2026?");
    }

    [Fact]
    public async Task Months_without_dates_take_one_line()
    {
        var page = await visitor.GetAsync("/vuosikello?vuosi=2031");
        page.Page.QuerySelectorAll(".c-month").ShouldBeEmpty();
        page.AllWords(".c-year > p").ShouldHaveSingleItem().ShouldStartWith("Ei merkittyjä päiviä: tammikuu, helmikuu");
    }

    [Theory]
    [InlineData("/vuosikello", "Vuosi 2025", "Vuosi 2027")]
    [InlineData("/sv/arsklocka", "År 2025", "År 2027")]
    [InlineData("/en/annual-clock", "Year 2025", "Year 2027")]
    public async Task The_links_to_other_years_name_them(string path, string previous, string next) =>
        (await visitor.GetAsync(path)).AllWords(".c-steps a").ShouldBe([previous, next]);

    [Fact]
    public async Task Each_kind_tells_how_many_dates_it_has()
    {
        var page = await visitor.GetAsync("/vuosikello");
        var counts = page.AllWords(".c-facet data");
        counts.Count.ShouldBe(6);
        counts.ShouldAllBe(c => c.Length > 2);
        counts
            .Sum(c => int.Parse(c.Trim('(', ')'), System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(page.Page.QuerySelectorAll(".c-entry").Length);
    }
}
