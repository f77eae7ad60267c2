using System.Text.Json;
using NodaTime;
using Pori.Cms.Contents;
using Pori.Cms.Taxonomies;
using Pori.Yhdistys.Module.Agreements;
using Pori.Yhdistys.Module.Pages;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Agreements;

public class AgreementTests(SqlitePoriSite pori) : IClassFixture<SqlitePoriSite>
{
    private ModuleSite Site => pori.Site;

    [Fact]
    public async Task An_agreement_is_found_and_listed_by_its_association_and_follows_its_name()
    {
        var category = (await Site.Get<TermLookup>().OfAliasAsync("association-categories"))[0];
        var association = await Items.PublishAsync(
            Site,
            Items.New(
                Site,
                "Association",
                "Meren Kuoro ry",
                $$$"""{"RegisterNumber":{"Text":"30.001"},"Category":{"TermContentItemIds":["{{{category.Id}}}"]}}"""
            )
        );
        var agreement = Agreement(
            $$$"""{"Association":{"ContentItemIds":["{{{association.ContentItemId}}}"]},"PartnerName":{"Text":"Vanha nimi"}}"""
        );

        var document = await Items.MapAsync(Site, agreement);

        document.Texts.ShouldContain(t => t.Text == "Meren Kuoro ry" && t.Weight > 1);
        document.DependsOn.ShouldContain(association.ContentItemId);
        Card(document.Stored).Partner.ShouldBe("Meren Kuoro ry");
    }

    [Fact]
    public async Task A_partner_outside_the_register_is_known_by_its_typed_name()
    {
        var agreement = Agreement("""{"PartnerName":{"Text":"Satakunnan säätiö"}}""");

        Card((await Items.MapAsync(Site, agreement)).Stored).Partner.ShouldBe("Satakunnan säätiö");
        var model = await BuildAsync(agreement);
        model.Partner.ShouldBe(new Link("Satakunnan säätiö", ""));
    }

    [Fact]
    public async Task The_page_tells_the_facts_that_are_known_and_no_others()
    {
        var model = await BuildAsync(
            Agreement("""{"AnnualGrant":{"Value":12500},"NextDiscussion":{"Value":"2027-02-09T00:00:00Z"}}""")
        );

        model
            .Facts.Select(f => (f.Name, f.Value))
            .ShouldBe([("Avustus vuodessa", "12\u00A0500\u00A0€"), ("Seuraava kumppanuuskeskustelu", "9.2.2027")]);
    }

    [Fact]
    public void A_time_without_an_end_begins_and_one_without_a_beginning_is_not_told()
    {
        var day = new LocalDate(2026, 3, 1);
        AgreementsPage.Period(day, null, "fi").ShouldContain("1.3.2026");
        AgreementsPage.Period(day, day.PlusYears(1), "fi").ShouldContain("2027");
        AgreementsPage.Period(null, day, "fi").ShouldBeEmpty();
    }

    private ContentItem Agreement(string fields) =>
        Items.New(Site, PartnershipAgreementPart.ContentType, "Sopimus", fields);

    private async Task<AgreementModel> BuildAsync(ContentItem item)
    {
        var view = Site.Get<IEnumerable<IContentView>>().Single(v => v.ContentType == item.ContentType);
        return (AgreementModel)(await view.BuildAsync(item, "fi", TestContext.Current.CancellationToken)).Model;
    }

    private static AgreementStored Card(string stored) => JsonSerializer.Deserialize<AgreementStored>(stored)!;
}
