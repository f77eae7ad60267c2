using Microsoft.EntityFrameworkCore;
using Pori.Yhdistys.Module.Accounts.Contracts;
using Pori.Yhdistys.Module.Accounts.Mandates;

namespace Pori.Yhdistys.Module.Tests.Accounts.Mandates;

public abstract class InvitationTests(MandateSite site)
{
    [Fact]
    public async Task Who_accepts_has_the_roles_and_no_others_and_the_keeper_hears_of_it()
    {
        var (keeper, guest) = (await site.PersonAsync(), await site.PersonAsync());
        var body = await site.GroupAsync(keeper);
        await site.AddAsync(body, keeper, guest, MandateRole.Writer, MandateRole.Treasurer);

        (await site.RolesAsync(guest, body)).ShouldBe([MandateRole.Writer, MandateRole.Treasurer], ignoreOrder: true);
        (await site.MailsAsync(await site.EmailOfAsync(keeper))).ShouldContain(m =>
            m.Template == "Accounts/HolderAdded"
        );
        (await site.HistoryAsync(body))
            .Select(e => e.Kind)
            .ShouldBe([MandateEventKind.Started, MandateEventKind.Invited, MandateEventKind.InvitationAccepted]);
    }

    [Fact]
    public async Task A_link_is_good_for_one_acceptance()
    {
        var (keeper, guest) = (await site.PersonAsync(), await site.PersonAsync());
        var body = await site.GroupAsync(keeper);
        await site.AddAsync(body, keeper, guest, MandateRole.Writer);
        await site.RemoveAsync(body, keeper, guest);
        (await site.AcceptAsync(await site.LastTokenAsync(await site.EmailOfAsync(guest)), guest)).ShouldBeRefused(
            "mandates.invitation.closed"
        );
        (await site.RolesAsync(guest, body)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_invitation_to_the_same_address_replaces_the_old_one()
    {
        var (keeper, guest) = (await site.PersonAsync(), await site.PersonAsync());
        var body = await site.GroupAsync(keeper);
        var email = await site.EmailOfAsync(guest);
        await site.InviteAsync(body, keeper, email, MandateRole.Signatory);
        var old = await site.LastTokenAsync(email);
        await site.InviteAsync(body, keeper, email.ToUpperInvariant(), MandateRole.Writer);
        (await site.AcceptAsync(old, guest)).ShouldBeRefused("mandates.invitation.closed");
        (await site.AcceptAsync(await site.LastTokenAsync(email.ToUpperInvariant()), guest)).ShouldSucceed();
        (await site.RolesAsync(guest, body)).ShouldBe([MandateRole.Writer]);
    }

    [Fact]
    public async Task Fourteen_days_are_half_open()
    {
        var (keeper, guest) = (await site.PersonAsync(), await site.PersonAsync());
        var body = await site.GroupAsync(keeper);
        var email = await site.EmailOfAsync(guest);
        await site.InviteAsync(body, keeper, email, MandateRole.Writer);
        var token = await site.LastTokenAsync(email);
        site.Clock.Advance(TimeSpan.FromDays(14));
        (await site.AcceptAsync(token, guest)).ShouldBeRefused("mandates.invitation.closed");
    }

    [Fact]
    public async Task Only_the_address_that_was_invited_and_is_confirmed_may_accept()
    {
        var (keeper, other, unsure) = (
            await site.PersonAsync(),
            await site.PersonAsync(),
            await site.PersonAsync(confirmed: false)
        );
        var body = await site.GroupAsync(keeper);
        var email = await site.EmailOfAsync(unsure);
        await site.InviteAsync(body, keeper, email, MandateRole.Writer);
        var token = await site.LastTokenAsync(email);
        (await site.AcceptAsync(token, other)).ShouldBeRefused("mandates.invitation.other_address");
        (await site.AcceptAsync(token, unsure)).ShouldBeRefused("mandates.invitation.other_address");
    }

    [Fact]
    public async Task A_withdrawn_invitation_and_one_of_who_was_removed_open_nothing()
    {
        var (keeper, second, guest) = (await site.PersonAsync(), await site.PersonAsync(), await site.PersonAsync());
        var body = await site.GroupAsync(keeper);
        await site.AddAsync(body, keeper, second, MandateRole.Keeper);
        var email = await site.EmailOfAsync(guest);
        var invited = await site.InviteAsync(body, second, email, MandateRole.Writer);
        var withdraw = site.Site.Get<WithdrawInvitation>();
        (await withdraw.RunAsync(body, invited.Value, guest, site.Key(), MandateSite.Token)).ShouldBeRefused(
            "mandates.not_found"
        );
        (await withdraw.RunAsync(body, invited.Value, keeper, site.Key(), MandateSite.Token)).ShouldSucceed();
        (await site.AcceptAsync(await site.LastTokenAsync(email), guest)).ShouldBeRefused("mandates.invitation.closed");
        await site.InviteAsync(body, second, email, MandateRole.Keeper);
        (await site.RemoveAsync(body, keeper, second)).ShouldSucceed();
        (await site.AcceptAsync(await site.LastTokenAsync(email), guest)).ShouldBeRefused("mandates.invitation.closed");
    }

    [Theory]
    [InlineData("ei osoite")]
    [InlineData("a@b.example\r\nBcc: c@d.example")]
    [InlineData("")]
    public async Task What_is_no_address_is_not_invited(string email)
    {
        var keeper = await site.PersonAsync();
        var body = await site.GroupAsync(keeper);
        (await site.InviteAsync(body, keeper, email, MandateRole.Writer)).ShouldBeRefused("mandates.invite.email");
    }

    [Fact]
    public async Task Only_a_keeper_invites_and_nobody_to_the_citys_roles()
    {
        var (keeper, writer) = (await site.PersonAsync(), await site.PersonAsync());
        var body = await site.GroupAsync(keeper);
        await site.AddAsync(body, keeper, writer, MandateRole.Writer, MandateRole.Signatory);
        (await site.InviteAsync(body, writer, "x@demo.example", MandateRole.Writer)).ShouldBeRefused(
            "mandates.not_found"
        );
        (await site.InviteAsync(body, await site.OfficerAsync(), "x@demo.example", MandateRole.Writer)).ShouldBeRefused(
            "mandates.not_found"
        );
        (await site.InviteAsync(body, keeper, "x@demo.example", MandateRole.Decider)).ShouldBeRefused(
            "mandates.roles.other"
        );
        (await site.InviteAsync(Body.City, keeper, "x@demo.example", MandateRole.Decider)).ShouldBeRefused(
            "mandates.not_found"
        );
    }

    [Fact]
    public async Task The_citys_roles_come_from_who_manages_mandates_and_never_from_oneself()
    {
        var (officer, decider) = (await site.OfficerAsync(), await site.PersonAsync());
        await site.AddAsync(Body.City, officer, decider, MandateRole.Decider);
        (await site.RolesAsync(decider, Body.City)).ShouldBe([MandateRole.Decider]);
        var email = await site.EmailOfAsync(officer);
        await site.InviteAsync(Body.City, officer, email, MandateRole.Decider);
        (await site.AcceptAsync(await site.LastTokenAsync(email), officer)).ShouldBeRefused("mandates.city.own");
        (await site.InviteAsync(Body.City, decider, "x@demo.example", MandateRole.Officer)).ShouldBeRefused(
            "mandates.not_found"
        );
    }

    [Fact]
    public async Task One_invitation_accepted_twice_at_once_counts_once()
    {
        for (var round = 0; round < 5; round++)
        {
            var (keeper, guest) = (await site.PersonAsync(), await site.PersonAsync());
            var body = await site.GroupAsync(keeper);
            var email = await site.EmailOfAsync(guest);
            await site.InviteAsync(body, keeper, email, MandateRole.Writer, MandateRole.Signatory);
            var token = await site.LastTokenAsync(email);
            var outcomes = await Task.WhenAll(
                Enumerable.Range(0, 4).Select(_ => Task.Run(() => site.AcceptAsync(token, guest)))
            );
            outcomes.Count(o => o.Succeeded).ShouldBe(1);
            var rows = await site.Site.Work.ReadAsync(db =>
                db.Set<Mandate>().CountAsync(m => m.BodyId == body && m.PersonId == guest.Id)
            );
            rows.ShouldBe(2);
        }
    }
}

public sealed class InvitationsOnSqlite(SqliteMandateSite site)
    : InvitationTests(site),
        IClassFixture<SqliteMandateSite>;

public sealed class InvitationsOnPostgres(PostgresMandateSite site)
    : InvitationTests(site),
        IClassFixture<PostgresMandateSite>;
