using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Yhdistys.Module.Accounts.Contracts;
using Pori.Yhdistys.Module.Accounts.Mandates;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Accounts.Mandates;

public abstract class ClaimTests(MandateSite site)
{
    [Fact]
    public async Task An_approved_claim_makes_the_person_the_keeper_and_writes_to_them()
    {
        var (person, officer) = (await site.PersonAsync(), await site.OfficerAsync());
        var association = await AssociationAsync();
        var claim = (await ClaimAsync(association, person)).ShouldSucceed();
        var body = await BodyOfAsync(association);
        (await site.RolesAsync(person, body)).ShouldBeEmpty();
        (await DecideAsync(claim, officer)).ShouldSucceed();
        (await site.RolesAsync(person, body)).ShouldBe(RoleSet.First, ignoreOrder: true);
        (await site.MailsAsync(await site.EmailOfAsync(person)))[^1].Template.ShouldBe("Accounts/ClaimApproved");
        var bodies = await site.Site.Get<PersonBodies>().OfAsync(person.Id);
        bodies.ShouldHaveSingleItem().AssociationId.ShouldBe(association);
        (await ClaimAsync(association, person)).ShouldBeRefused("mandates.claim.holds_already");
    }

    [Fact]
    public async Task A_refusal_has_a_reason_that_the_person_is_told()
    {
        var (person, officer) = (await site.PersonAsync(), await site.OfficerAsync());
        var association = await AssociationAsync();
        var claim = (await ClaimAsync(association, person)).ShouldSucceed();
        (await DecideAsync(claim, officer, approve: false)).ShouldBeRefused("mandates.reason.missing");
        (await DecideAsync(claim, officer, approve: false, "Rekisterissä on toinen sihteeri.")).ShouldSucceed();
        (await DecideAsync(claim, officer)).ShouldBeRefused("mandates.claim.decided_before");
        var mail = (await site.MailsAsync(await site.EmailOfAsync(person)))[^1];
        (mail.Template, (string?)mail.Values["Reason"]).ShouldBe(
            ("Accounts/ClaimRefused", "Rekisterissä on toinen sihteeri.")
        );
        (await site.RolesAsync(person, await BodyOfAsync(association))).ShouldBeEmpty();
        (await ClaimAsync(association, person)).ShouldSucceed();
    }

    [Fact]
    public async Task Only_who_manages_mandates_decides_and_not_on_themselves()
    {
        var (person, officer) = (await site.PersonAsync(), await site.OfficerAsync());
        var association = await AssociationAsync();
        var claim = (await ClaimAsync(association, person)).ShouldSucceed();
        (await DecideAsync(claim, person)).ShouldBeRefused("mandates.not_found");
        (await DecideAsync(claim, await site.PersonAsync("Editor"))).ShouldBeRefused("mandates.not_found");
        (await DecideAsync(Guid.NewGuid(), officer)).ShouldBeRefused("mandates.not_found");
        var own = (await ClaimAsync(association, officer)).ShouldSucceed();
        (await DecideAsync(own, officer)).ShouldBeRefused("mandates.claim.own");
    }

    [Fact]
    public async Task A_person_has_one_open_claim_for_an_association_however_often_they_press()
    {
        var person = await site.PersonAsync();
        var association = await AssociationAsync();
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Task.Run(() => ClaimAsync(association, person)))
        );
        outcomes.Count(o => o.Succeeded).ShouldBe(1);
        outcomes.Where(o => !o.Succeeded).ShouldAllBe(o => o.Refusals.Single().Code == "mandates.claim.waits_already");
        (await site.Site.Work.ReadAsync(db => db.Set<Body>().CountAsync(b => b.AssociationId == association))).ShouldBe(
            1
        );
    }

    [Fact]
    public async Task One_claim_decided_by_two_officers_at_once_is_decided_once()
    {
        for (var round = 0; round < 6; round++)
        {
            var (person, one, other) = (await site.PersonAsync(), await site.OfficerAsync(), await site.OfficerAsync());
            var association = await AssociationAsync();
            var claim = (await ClaimAsync(association, person)).ShouldSucceed();
            var outcomes = await Task.WhenAll(
                Task.Run(() => DecideAsync(claim, one)),
                Task.Run(() => DecideAsync(claim, other, approve: false, "Ei käy."))
            );
            outcomes.Count(o => o.Succeeded).ShouldBe(1);
            outcomes.Single(o => !o.Succeeded).ShouldBeRefused("mandates.claim.decided_before");
            (await site.RolesAsync(person, await BodyOfAsync(association))).Count.ShouldBe(
                outcomes[0].Succeeded ? 3 : 0
            );
        }
    }

    [Fact]
    public async Task What_is_not_in_the_register_or_is_dissolved_cannot_be_claimed()
    {
        var person = await site.PersonAsync();
        (await ClaimAsync("4nosuchassociation00000000", person)).ShouldBeRefused("mandates.claim.association");
        (await ClaimAsync(await AssociationAsync("dissolved"), person)).ShouldBeRefused("mandates.claim.association");
        (await ClaimAsync(await AssociationAsync(), person, " ")).ShouldBeRefused("mandates.claim.position.missing");
    }

    [Theory]
    [InlineData(BodyKind.Company, "Yritys Oy", "1234567-8", true, "mandates.start.business_id")]
    [InlineData(BodyKind.Group, " ", "", true, "mandates.start.name.missing")]
    [InlineData(BodyKind.Group, "Ryhmä", "", false, "mandates.start.adult")]
    [InlineData(BodyKind.Association, "Yhdistys ry", "", true, "mandates.start.kind")]
    [InlineData(BodyKind.City, "Kaupunki", "", true, "mandates.start.kind")]
    public async Task Only_groups_and_companies_are_started_by_adults(
        BodyKind kind,
        string name,
        string businessId,
        bool adult,
        string code
    )
    {
        var start = site.Site.Get<StartBody>();
        var person = await site.PersonAsync();
        var request = new StartBodyRequest(kind, name, businessId, adult);
        (await start.RunAsync(request, person, site.Key(), MandateSite.Token)).ShouldBeRefused(code);
        (
            await start.RunAsync(
                new(BodyKind.Company, "Yritys Oy", "0201256-6", true),
                Actor.Anonymous,
                site.Key(),
                MandateSite.Token
            )
        ).ShouldBeRefused("mandates.unknown_actor");
    }

    private Task<Outcome<Guid>> ClaimAsync(string association, Actor person, string position = "sihteeri") =>
        site
            .Site.Get<ClaimAssociation>()
            .RunAsync(new(association, position, ""), person, site.Key(), MandateSite.Token);

    private Task<Outcome<bool>> DecideAsync(Guid claim, Actor officer, bool approve = true, string reason = "") =>
        site.Site.Get<DecideClaim>().RunAsync(new(claim, approve, reason), officer, site.Key(), MandateSite.Token);

    private Task<Guid> BodyOfAsync(string association) =>
        site.Site.Work.ReadAsync(db =>
            db.Set<Body>().Where(b => b.AssociationId == association).Select(b => b.Id).FirstAsync()
        );

    private async Task<string> AssociationAsync(string status = "active")
    {
        var item = Items.New(
            site.Site,
            "Association",
            "Kokeiluyhdistys ry",
            $$"""{ "Status": { "Text": "{{status}}" }, "Category": { "TermContentItemIds": ["4dgbmaqc7jscajw6w020jn8v25"] }, "Email": { "Text": "sihteeri@demo.example" } }"""
        );
        return (await Items.PublishAsync(site.Site, item)).ContentItemId;
    }
}

public sealed class ClaimsOnSqlite(SqliteMandateSite site) : ClaimTests(site), IClassFixture<SqliteMandateSite>;

public sealed class ClaimsOnPostgres(PostgresMandateSite site) : ClaimTests(site), IClassFixture<PostgresMandateSite>;
