using Pori.Cms.Contents;
using Pori.Yhdistys.Module.Pages;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Pages;

public class PageTextsTests
{
    [Theory]
    [InlineData("fi", 0, "0 tapahtumaa")]
    [InlineData("fi", 1, "1 tapahtuma")]
    [InlineData("fi", 10_000, "10\u00A0000 tapahtumaa")]
    [InlineData("sv", 1, "1 evenemang")]
    [InlineData("en", 1, "1 event")]
    [InlineData("en", 10_000, "10,000 events")]
    public void One_is_told_in_the_singular(string culture, int count, string words) =>
        Plain.Texts.Count(culture, "events.count", count).ShouldBe(words);

    [Fact]
    public void A_price_is_free_a_sum_or_not_told()
    {
        Plain.Texts.Price("fi", isFree: true, 5m).ShouldBe("maksuton");
        Plain.Texts.Price("fi", isFree: false, 5m).ShouldBe("5\u00A0€");
        Plain.Texts.Price("en", isFree: false, 7.5m).ShouldBe("€7.50");
        Plain.Texts.Price("fi", isFree: false, null).ShouldBe("");
    }

    [Theory]
    [InlineData("5 €", "", "5 €")]
    [InlineData("", "ovelta", "ovelta")]
    [InlineData("5 €", "5 €", "5 €")]
    [InlineData("5 €", "lapset 2 €", "5 € (lapset 2 €)")]
    public void What_is_said_of_the_price_stands_once(string price, string info, string words) =>
        PageTexts.WithInfo(price, info).ShouldBe(words);

    [Fact]
    public void Languages_are_told_in_words_and_unknown_codes_as_they_are() =>
        Plain.Texts.Languages("fi", ["fi", "sv", "xx"]).ShouldBe("suomi, ruotsi, xx");

    [Fact]
    public void A_link_without_a_text_is_named_by_what_it_does()
    {
        new LinkField("https://a.example", "")
            .Named("Ilmoittaudu")
            .ShouldBe(new Link("Ilmoittaudu", "https://a.example"));
        new LinkField("https://a.example", "Liput")
            .Named("Ilmoittaudu")
            .ShouldBe(new Link("Liput", "https://a.example"));
        new LinkField("", "Liput").Named("Ilmoittaudu").ShouldBeNull();
    }

    [Fact]
    public void A_site_that_words_no_popular_searches_shows_those_that_fit_any_city() =>
        Plain
            .Texts.Popular("fi", "/haku")
            .ShouldBe([
                new("avustus", "/haku?q=avustus"),
                new("talkoot", "/haku?q=talkoot"),
                new("yhdistys", "/haku?q=yhdistys"),
            ]);
}
