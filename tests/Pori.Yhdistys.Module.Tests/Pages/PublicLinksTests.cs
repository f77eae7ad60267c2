using Pori.Cms.Contents;
using Pori.Yhdistys.Module.Pages;
using Pori.Yhdistys.Module.Site;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Pages;

public class PublicLinksTests(SqlitePoriSite pori) : IClassFixture<SqlitePoriSite>
{
    private const string Translated = "yhteistyoohjelma";

    private ModuleSite Site => pori.Site;

    [Theory]
    [InlineData("tilat/x", "fi", "fi", "/tilat/x")]
    [InlineData("tilat/x", "fi", "sv", "/sv/tilat/x")]
    [InlineData("sv/lokaler/x", "sv", "sv", "/sv/lokaler/x")]
    [InlineData("sv/lokaler/x", "sv", "fi", "/sv/lokaler/x")]
    [InlineData("sv/lokaler/x", "sv", "en", "/en/sv/lokaler/x")]
    public void An_item_of_another_language_lies_under_the_readers_prefix(
        string path,
        string own,
        string reader,
        string url
    ) => PublicLinks.Url(path, own, reader).ShouldBe(url);

    [Theory]
    [InlineData("fi", "/yhteistyoohjelma")]
    [InlineData("sv", "/sv/samarbetsprogram")]
    [InlineData("en", "/en/cooperation-programme")]
    public async Task A_translation_is_linked_to_where_there_is_one(string culture, string url) =>
        (await Site.Get<PublicLinks>().UrlAsync(await ItemAsync(Translated), culture)).ShouldBe(url);

    [Fact]
    public async Task A_link_from_a_translation_leads_back_to_the_first_language()
    {
        var swedish = await ItemAsync("sv/samarbetsprogram");
        (await Site.Get<PublicLinks>().UrlAsync(swedish, "fi")).ShouldBe("/yhteistyoohjelma");
    }

    [Fact]
    public async Task What_is_not_published_is_not_linked_to()
    {
        var links = Site.Get<PublicLinks>();
        (await links.FindAsync(null, "fi")).ShouldBeNull();
        (await links.FindAsync(new string('4', 26), "fi")).ShouldBeNull();
        var item = await ItemAsync(Translated);
        (await links.FindAsync(item.ContentItemId, "sv"))!.Url.ShouldBe("/sv/samarbetsprogram");
    }

    [Fact]
    public async Task A_page_knows_its_addresses_in_every_language_and_the_way_back()
    {
        var frame = await Site.Get<ContentPageFrame>().OfAsync(await ItemAsync(Translated), "grants", "sv");
        frame
            .Urls.OrderBy(u => u.Key, StringComparer.Ordinal)
            .Select(u => u.Value)
            .ShouldBe(["/en/cooperation-programme", "/yhteistyoohjelma", "/sv/samarbetsprogram"]);
        frame.Section.ShouldBe("grants");
        var back = frame.Breadcrumb.ShouldHaveSingleItem();
        (back.Text, back.Url).ShouldBe(("Understöd", "/sv/understod"));
    }

    [Fact]
    public async Task A_page_in_a_language_it_is_not_written_in_says_which_it_is()
    {
        var item = await ItemAsync(Translated);
        (await Site.Get<ContentPageFrame>().OfAsync(item, null, "fi")).ContentLanguage.ShouldBeNull();
        var shown = await Site.Get<ContentPageFrame>().OfAsync(item, null, "en");
        shown.ContentLanguage.ShouldBe("fi");
        shown.Breadcrumb.ShouldBeEmpty();
    }

    private async Task<ContentItem> ItemAsync(string path) =>
        (await Site.Get<PublishedContent>().ByPathAsync(path)).ShouldNotBeNull();
}
