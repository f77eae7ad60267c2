using Pori.Yhdistys.Module.Newsletter;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Newsletter;

public class NewsPageTests(SqlitePoriSite pori) : IClassFixture<SqlitePoriSite>
{
    private ModuleSite Site => pori.Site;

    [Theory]
    [InlineData("2026-12-31T21:59:59Z", "fi", "31.12.2026", "2026-12-31")]
    [InlineData("2026-12-31T22:00:00Z", "fi", "1.1.2027", "2027-01-01")]
    [InlineData("2026-06-30T21:00:00Z", "fi", "1.7.2026", "2026-07-01")]
    [InlineData("2026-12-31T22:00:00Z", "en", "1\u00A0January 2027", "2027-01-01")]
    public void News_are_dated_by_the_day_of_publication_in_the_citys_own_time(
        string published,
        string culture,
        string told,
        string iso
    )
    {
        var item = Items.New(Site, NewsPart.ContentType, "Uutinen", "{}");
        item.PublishedUtc = DateTimeOffset
            .Parse(published, System.Globalization.CultureInfo.InvariantCulture)
            .UtcDateTime;

        Site.Get<NewsPage>().DateOf(item, culture).ShouldBe((told, iso));
    }

    [Fact]
    public void What_was_never_published_has_no_date() =>
        Site.Get<NewsPage>().DateOf(Items.New(Site, NewsPart.ContentType, "Uutinen", "{}"), "fi").ShouldBe(("", ""));

    [Fact]
    public async Task News_are_found_by_title_summary_and_text_without_its_markup()
    {
        var item = Items.New(Site, NewsPart.ContentType, "Talvi tulee", """{"Summary":{"Text":"Ladut auki"}}""");
        item.GetOrAddPart("HtmlBodyPart")["Html"] = "<p>Jäähalli <b>avataan</b></p>";

        var document = await Items.MapAsync(Site, item);

        document.Title.ShouldBe("Talvi tulee");
        document.Summary.ShouldBe("Ladut auki");
        document.Texts.ShouldContain(t => t.Text.Contains("Jäähalli avataan"));
        document.Texts.ShouldAllBe(t => !t.Text.Contains('<'));
    }
}
