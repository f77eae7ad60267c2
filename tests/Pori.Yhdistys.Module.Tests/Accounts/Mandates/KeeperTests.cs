using CsCheck;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Identity;
using Pori.Yhdistys.Module.Accounts.Contracts;
using Pori.Yhdistys.Module.Accounts.Mandates;

namespace Pori.Yhdistys.Module.Tests.Accounts.Mandates;

public abstract class KeeperTests(MandateSite site)
{
    [Fact]
    public async Task A_revocation_holds_with_the_next_transaction()
    {
        var (keeper, writer) = (await site.PersonAsync(), await site.PersonAsync());
        var body = await site.GroupAsync(keeper);
        await site.AddAsync(body, keeper, writer, MandateRole.Writer);
        (await site.Site.Get<PersonBodies>().OfAsync(writer.Id)).Select(b => b.Id).ShouldBe([body]);
        (await site.RemoveAsync(body, keeper, writer, "Kausi päättyi")).ShouldSucceed();
        (await site.RolesAsync(writer, body)).ShouldBeEmpty();
        (await site.Site.Get<PersonBodies>().OfAsync(writer.Id)).ShouldBeEmpty();
        var line = (await site.HistoryAsync(body))[^1];
        (line.Kind, line.ActorName, line.Behalf, line.Reason).ShouldBe(
            (MandateEventKind.Revoked, keeper.Name, "Kokeiluryhmä", "Kausi päättyi")
        );
        (await site.MailsAsync(await site.EmailOfAsync(writer)))[^1].Template.ShouldBe("Accounts/MandateRevoked");
    }

    [Fact]
    public async Task The_last_keeper_stays()
    {
        var (keeper, second) = (await site.PersonAsync(), await site.PersonAsync());
        var body = await site.GroupAsync(keeper);
        (await site.RemoveAsync(body, keeper, keeper)).ShouldBeRefused("mandates.last_keeper");
        (await ChangeAsync(body, keeper, keeper, null, MandateRole.Writer)).ShouldBeRefused("mandates.last_keeper");
        var end = site.Clock.GetUtcNow().UtcDateTime.AddDays(9);
        (await ChangeAsync(body, keeper, keeper, end, MandateRole.Keeper)).ShouldBeRefused("mandates.last_keeper");
        (await site.RolesAsync(keeper, body)).Count.ShouldBe(3);
        await site.AddAsync(body, keeper, second, MandateRole.Keeper);
        (await site.RemoveAsync(body, keeper, keeper)).ShouldSucceed();
        (await site.RemoveAsync(body, second, second)).ShouldBeRefused("mandates.last_keeper");
    }

    [Fact]
    public async Task A_keeper_whose_account_is_closed_is_no_keeper_who_stays()
    {
        var (keeper, closed) = (await site.PersonAsync(), await site.PersonAsync());
        var body = await site.GroupAsync(keeper);
        await site.AddAsync(body, keeper, closed, MandateRole.Keeper);
        await site.Site.Work.RunAsync(async db =>
            (await db.Users.FirstAsync(u => u.Id == closed.Id)).DisabledUtc = db.UtcNow
        );
        (await site.RolesAsync(closed, body)).ShouldBeEmpty();
        (await site.RemoveAsync(body, keeper, keeper)).ShouldBeRefused("mandates.last_keeper");
    }

    [Fact]
    public async Task Two_keepers_who_remove_each_other_at_the_same_moment_leave_one()
    {
        for (var round = 0; round < 8; round++)
        {
            var (one, other) = (await site.PersonAsync(), await site.PersonAsync());
            var body = await site.GroupAsync(one);
            await site.AddAsync(body, one, other, MandateRole.Keeper);
            var outcomes = await Task.WhenAll(
                Task.Run(() => site.RemoveAsync(body, one, other)),
                Task.Run(() => site.RemoveAsync(body, other, one))
            );
            outcomes.Count(o => o.Succeeded).ShouldBe(1);
            var keepers = await site.Site.Work.RunAsync(db =>
                site.Site.Get<IMandates>().HoldersAsync(db, body, MandateRole.Keeper)
            );
            keepers.ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task Two_keepers_who_leave_at_the_same_moment_leave_one()
    {
        for (var round = 0; round < 8; round++)
        {
            var (one, other) = (await site.PersonAsync(), await site.PersonAsync());
            var body = await site.GroupAsync(one);
            await site.AddAsync(body, one, other, MandateRole.Keeper);
            var outcomes = await Task.WhenAll(
                Task.Run(() => site.RemoveAsync(body, one, one)),
                Task.Run(() => site.RemoveAsync(body, other, other))
            );
            outcomes.Count(o => o.Succeeded).ShouldBe(1);
        }
    }

    [Fact]
    public async Task An_officer_takes_back_with_a_reason_on_behalf_of_the_city()
    {
        var (keeper, writer, officer) = (await site.PersonAsync(), await site.PersonAsync(), await site.OfficerAsync());
        var body = await site.GroupAsync(keeper);
        await site.AddAsync(body, keeper, writer, MandateRole.Writer);
        (await site.RemoveAsync(body, officer, writer)).ShouldBeRefused("mandates.reason.missing");
        (await site.RemoveAsync(body, officer, writer, "Väärinkäyttö")).ShouldSucceed();
        (await site.HistoryAsync(body))[^1].Behalf.ShouldBe("Pori");
        (await site.RemoveAsync(body, officer, keeper, "Väärinkäyttö")).ShouldBeRefused("mandates.last_keeper");
    }

    [Fact]
    public async Task A_mandate_holds_to_its_end_and_not_a_moment_longer()
    {
        var (keeper, writer) = (await site.PersonAsync(), await site.PersonAsync());
        var body = await site.GroupAsync(keeper);
        await site.AddAsync(body, keeper, writer, MandateRole.Writer);
        var end = site.Clock.GetUtcNow().UtcDateTime.AddDays(20);
        (await ChangeAsync(body, keeper, writer, end, MandateRole.Writer)).ShouldSucceed();
        (await site.Site.Get<RemindOfEndings>().RunAsync(MandateSite.Token)).ShouldBeGreaterThan(0);
        (await site.Site.Get<RemindOfEndings>().RunAsync(MandateSite.Token)).ShouldBe(0);
        foreach (var person in new[] { keeper, writer })
            (await site.MailsAsync(await site.EmailOfAsync(person)))
                .Count(m => m.Template == "Accounts/MandateEnding")
                .ShouldBe(1);
        site.Clock.SetUtcNow(new DateTimeOffset(end) - TimeSpan.FromMilliseconds(1));
        (await site.RolesAsync(writer, body)).ShouldBe([MandateRole.Writer]);
        site.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await site.RolesAsync(writer, body)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_changes_a_body_that_is_not_theirs_whatever_ids_they_send()
    {
        var (mine, theirs, bystander) = (await site.PersonAsync(), await site.PersonAsync(), await site.PersonAsync());
        var own = await site.GroupAsync(mine);
        var bodies = new List<Guid> { Body.City, Guid.Empty };
        for (var i = 0; i < 3; i++)
        {
            var body = await site.GroupAsync(theirs);
            await site.AddAsync(body, theirs, bystander, MandateRole.Writer);
            bodies.Add(body);
        }
        var before = await RowsAsync(own);
        var people = new[] { mine, theirs, bystander };
        await Gen.Select(Gen.Int[0, 4], Gen.Int[0, bodies.Count - 1], Gen.Int[0, 2], Gen.Guid)
            .SampleAsync(
                async (act, body, person, random) =>
                {
                    foreach (var id in new[] { bodies[body], random })
                        (await TryAsync(act, id, people[person], random, mine)).ShouldBeFalse();
                },
                iter: 60,
                threads: 2
            );
        (await RowsAsync(own)).ShouldBe(before);
    }

    private async Task<bool> TryAsync(int act, Guid body, Actor person, Guid random, Actor mine)
    {
        var (key, token) = (site.Key(), MandateSite.Token);
        return act switch
        {
            0 => (await site.InviteAsync(body, mine, "x@demo.example", MandateRole.Keeper)).Succeeded,
            1 => (await site.RemoveAsync(body, mine, person, "syy")).Succeeded,
            2 => (await ChangeAsync(body, mine, person, null, MandateRole.Keeper)).Succeeded,
            3 => (
                await site
                    .Site.Get<AgreeHandOver>()
                    .RunAsync(
                        new(body, person.Id, "", [MandateRole.Keeper], new NodaTime.LocalDate(2027, 1, 1)),
                        mine,
                        key,
                        token
                    )
            ).Succeeded,
            _ => (await site.Site.Get<WithdrawInvitation>().RunAsync(body, random, mine, key, token)).Succeeded
                || await site.Site.Get<BodyReader>().ViewAsync(body, mine, token) is not null,
        };
    }

    private Task<string> RowsAsync(Guid own) =>
        site.Site.Work.ReadAsync(async db =>
        {
            var mandates = await db.Set<Mandate>().CountAsync(m => m.BodyId != own && m.RevokedUtc == null);
            var invitations = await db.Set<Invitation>().CountAsync(i => i.BodyId != own && i.WithdrawnUtc == null);
            return $"{mandates} {invitations} {await db.Set<MandateEvent>().CountAsync()}";
        });

    private Task<Cms.Outcome<bool>> ChangeAsync(
        Guid body,
        Actor actor,
        Actor person,
        DateTime? until,
        params MandateRole[] roles
    ) =>
        site.Site.Get<ChangeRoles>().RunAsync(new(body, person.Id, roles, until), actor, site.Key(), MandateSite.Token);
}

public sealed class KeepersOnSqlite(SqliteMandateSite site) : KeeperTests(site), IClassFixture<SqliteMandateSite>;

public sealed class KeepersOnPostgres(PostgresMandateSite site) : KeeperTests(site), IClassFixture<PostgresMandateSite>;
