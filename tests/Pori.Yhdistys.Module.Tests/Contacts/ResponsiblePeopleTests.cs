using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Yhdistys.Module.Contacts;
using Pori.Yhdistys.Module.Contacts.Contracts;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Contacts;

public class ResponsiblePeopleTests(SqlitePoriSite pori) : IClassFixture<SqlitePoriSite>
{
    private ModuleSite Site => pori.Site;

    [Fact]
    public async Task A_card_tells_areas_in_words_and_a_number_that_can_be_called()
    {
        var person = await PublishAsync(
            """{"Areas":{"Values":["grants","premises"]},"Phone":{"Text":"044 701 1111"},"Role":{"Text":"Suunnittelija"}}""",
            "Aino Esimerkki"
        );

        var card = (await FindAsync(person.ContentItemId)).ShouldNotBeNull();

        (card.Name, card.Role, card.Areas).ShouldBe(("Aino Esimerkki", "Suunnittelija", "Avustukset, Tilat"));
        card.PhoneUrl.ShouldBe("tel:+358447011111");
    }

    [Fact]
    public async Task Who_has_no_number_has_no_link_to_call()
    {
        var card = (await FindAsync((await PublishAsync("{}")).ContentItemId)).ShouldNotBeNull();
        (card.Phone, card.PhoneUrl).ShouldBe(("", null));
    }

    [Fact]
    public async Task A_substitute_is_linked_while_published_and_else_not_named()
    {
        var substitute = await PublishAsync("{}", "Sijainen");
        var person = await PublishAsync(
            $$$"""{"Substitute":{"ContentItemIds":["{{{substitute.ContentItemId}}}"]}}""",
            "Poissa Oleva"
        );
        (await FindAsync(person.ContentItemId))!.Substitute.ShouldNotBeNull().Text.ShouldBe("Sijainen");

        await Site.Work.RunAsync(db => Site.Get<ContentManager>().UnpublishAsync(db, substitute.ContentItemId));

        (await FindAsync(person.ContentItemId))!.Substitute.ShouldBeNull();
        (await FindAsync(substitute.ContentItemId)).ShouldBeNull();
    }

    [Fact]
    public async Task The_search_sorts_people_as_the_editors_put_them()
    {
        var item = Items.New(
            Site,
            ContactPersonPart.ContentType,
            "Testi Henkilö",
            """{"Order":{"Value":7},"Areas":{"Values":["events"]},"Role":{"Text":"Tuottaja"}}"""
        );

        var document = await Items.MapAsync(Site, item);

        document.Numbers.ShouldBe([("order", 7L)]);
        document.Keywords("area").ShouldBe(["events"]);
        document.Summary.ShouldBe("Tuottaja");
    }

    private Task<ContentItem> PublishAsync(string fields, string name = "Testi Henkilö")
    {
        var person = Items.New(Site, ContactPersonPart.ContentType, name, fields);
        person.Content[ContactPersonPart.ContentType]!["Email"] = new JsonObject { ["Text"] = "testi@pori.example" };
        return Items.PublishAsync(Site, person);
    }

    private ValueTask<ContactCard?> FindAsync(string id) => Site.Get<IResponsiblePeople>().FindAsync(id, "fi");
}
