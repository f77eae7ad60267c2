using System.Text.Json;
using Pori.Cms.Taxonomies;
using Pori.Yhdistys.Module.Premises;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Premises;

public class PremisesSearchTests(SqlitePoriSite pori) : IClassFixture<SqlitePoriSite>
{
    private ModuleSite Site => pori.Site;

    [Fact]
    public async Task Premises_are_found_by_kind_size_and_every_part_of_town_that_holds_them()
    {
        var towns = await Site.Get<TermLookup>().OfAliasAsync("parts-of-town");
        var district = towns[^1];
        var wanted = (await Site.Get<TermLookup>().WithAncestorsAsync(district.Id)).Select(t => t.Slug);
        var item = Items.New(
            Site,
            PremisesPart.ContentType,
            "Kerhotalo",
            $$$"""
            {"Kind":{"Text":"hall"},"Capacity":{"Value":80},"Accessible":{"Value":true},
            "District":{"TermContentItemIds":["{{{district.Id}}}"]}}
            """
        );

        var document = await Items.MapAsync(Site, item);

        document.Keywords("kind").ShouldBe(["hall"]);
        document.Keywords("accessible").ShouldBe(["1"]);
        document.Keywords("district").ShouldBe(wanted);
        document.Numbers.ShouldBe([("capacity", 80L)]);
    }

    [Fact]
    public async Task What_is_not_said_of_premises_is_not_claimed()
    {
        var document = await Items.MapAsync(Site, Items.New(Site, PremisesPart.ContentType, "Talo", "{}"));

        document.Keywords("accessible").ShouldBeEmpty();
        document.Keywords("district").ShouldBeEmpty();
        document.Numbers.ShouldBeEmpty();
        JsonSerializer
            .Deserialize<PremisesStored>(document.Stored)
            .ShouldBe(new PremisesStored("", "", null, "", Accessible: false));
    }

    [Fact]
    public async Task Equipment_and_address_are_searched_and_a_description_without_its_markup()
    {
        var item = Items.New(
            Site,
            PremisesPart.ContentType,
            "Talo",
            """{"Address":{"Text":"Hallituskatu 1"},"Equipment":{"Text":"Flyygeli"},"Description":{"Html":"<p>Iso <i>sali</i></p>"}}"""
        );

        var texts = (await Items.MapAsync(Site, item)).Texts.Select(t => t.Text).ToList();

        texts.ShouldContain("Hallituskatu 1");
        texts.ShouldContain("Flyygeli");
        texts.ShouldContain("Iso sali");
    }
}
