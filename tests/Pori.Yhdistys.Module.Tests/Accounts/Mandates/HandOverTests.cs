using NodaTime;
using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Yhdistys.Module.Accounts.Contracts;
using Pori.Yhdistys.Module.Accounts.Mandates;

namespace Pori.Yhdistys.Module.Tests.Accounts.Mandates;

public abstract class HandOverTests(MandateSite site)
{
    private static readonly MandateRole[] All = [MandateRole.Writer, MandateRole.Signatory, MandateRole.Keeper];

    [Fact]
    public async Task The_last_keeper_hands_over_at_once_and_both_get_a_mail()
    {
        var (old, next) = (await site.PersonAsync(), await site.PersonAsync());
        var body = await site.GroupAsync(old);
        await site.AddAsync(body, old, next, MandateRole.Writer);
        (await AgreeAsync(body, old, next, "", Today)).ShouldSucceed();
        (await site.RolesAsync(old, body)).ShouldBeEmpty();
        (await site.RolesAsync(next, body)).ShouldBe(All, ignoreOrder: true);
        foreach (var person in new[] { old, next })
            (await site.MailsAsync(await site.EmailOfAsync(person)))[^1].Template.ShouldBe("Accounts/HandedOver");
    }

    [Fact]
    public async Task On_its_day_and_not_before_the_roles_move_once()
    {
        var (old, next) = (await site.PersonAsync(), await site.PersonAsync());
        var body = await site.GroupAsync(old);
        await site.AddAsync(body, old, next, MandateRole.Writer);
        (await AgreeAsync(body, old, next, "", Today.PlusDays(3))).ShouldSucceed();
        (await AgreeAsync(body, old, next, "", Today)).ShouldBeRefused("mandates.hand_over.agreed_before");
        await MoveAsync();
        (await site.RolesAsync(old, body)).Count.ShouldBe(3);
        site.Clock.Advance(TimeSpan.FromDays(3));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(MoveAsync)));
        (await site.RolesAsync(old, body)).ShouldBeEmpty();
        (await site.RolesAsync(next, body)).ShouldBe(All, ignoreOrder: true);
        (await site.HistoryAsync(body)).Count(e => e.Kind == MandateEventKind.HandedOver).ShouldBe(1);
    }

    [Fact]
    public async Task A_successor_by_mail_accepts_and_the_roles_move_on_the_day_or_with_the_acceptance()
    {
        foreach (var late in new[] { false, true })
        {
            var (old, next) = (await site.PersonAsync(), await site.PersonAsync());
            var body = await site.GroupAsync(old);
            var email = await site.EmailOfAsync(next);
            (await AgreeAsync(body, old, null, email, Today.PlusDays(2))).ShouldSucceed();
            var token = await site.LastTokenAsync(email);
            if (late)
                site.Clock.Advance(TimeSpan.FromDays(2));
            (await site.AcceptAsync(token, next)).ShouldSucceed();
            (await site.RolesAsync(next, body)).Count.ShouldBe(late ? 3 : 0);
            site.Clock.Advance(TimeSpan.FromDays(2));
            await MoveAsync();
            (await site.RolesAsync(next, body)).ShouldBe(All, ignoreOrder: true);
            (await site.RolesAsync(old, body)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Who_was_removed_before_the_day_lets_nobody_in()
    {
        var (keeper, old, next) = (await site.PersonAsync(), await site.PersonAsync(), await site.PersonAsync());
        var body = await site.GroupAsync(keeper);
        await site.AddAsync(body, keeper, old, MandateRole.Keeper);
        await site.AddAsync(body, keeper, next, MandateRole.Writer);
        (await AgreeAsync(body, old, next, "", Today.PlusDays(1), MandateRole.Keeper)).ShouldSucceed();
        (await site.RemoveAsync(body, keeper, old)).ShouldSucceed();
        site.Clock.Advance(TimeSpan.FromDays(1));
        await MoveAsync();
        (await site.RolesAsync(next, body)).ShouldBe([MandateRole.Writer]);
    }

    [Fact]
    public async Task What_was_called_off_does_not_move_and_its_invitation_opens_nothing()
    {
        var (old, next) = (await site.PersonAsync(), await site.PersonAsync());
        var body = await site.GroupAsync(old);
        var email = await site.EmailOfAsync(next);
        var agreed = await AgreeAsync(body, old, null, email, Today.PlusDays(1));
        var callOff = site.Site.Get<CallOffHandOver>();
        (await callOff.RunAsync(body, agreed.Value, next, site.Key(), MandateSite.Token)).ShouldBeRefused(
            "mandates.not_found"
        );
        (await callOff.RunAsync(body, agreed.Value, old, site.Key(), MandateSite.Token)).ShouldSucceed();
        (await site.AcceptAsync(await site.LastTokenAsync(email), next)).ShouldBeRefused("mandates.invitation.closed");
        site.Clock.Advance(TimeSpan.FromDays(1));
        await MoveAsync();
        (await site.RolesAsync(old, body)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Nobody_hands_over_what_they_do_not_hold_or_to_nobody_or_into_the_past()
    {
        var (old, next) = (await site.PersonAsync(), await site.PersonAsync());
        var body = await site.GroupAsync(old);
        await site.AddAsync(body, old, next, MandateRole.Writer);
        (await AgreeAsync(body, old, next, "", Today, MandateRole.Treasurer)).ShouldBeRefused(
            "mandates.roles.not_held"
        );
        (await AgreeAsync(body, old, old, "", Today)).ShouldBeRefused("mandates.hand_over.successor");
        (await AgreeAsync(body, old, await site.PersonAsync(), "", Today)).ShouldBeRefused(
            "mandates.hand_over.successor"
        );
        (await AgreeAsync(body, old, next, "", Today.PlusDays(-1))).ShouldBeRefused("mandates.hand_over.day");
        (await AgreeAsync(body, next, old, "", Today, MandateRole.Writer)).ShouldBeRefused("mandates.not_found");
    }

    private LocalDate Today => site.Site.Get<MandateMails>().Today;

    private Task<int> MoveAsync() => site.Site.Get<MoveDueHandOvers>().RunAsync(MandateSite.Token);

    private Task<Outcome<Guid>> AgreeAsync(
        Guid body,
        Actor keeper,
        Actor? next,
        string email,
        LocalDate day,
        params MandateRole[] roles
    ) =>
        site
            .Site.Get<AgreeHandOver>()
            .RunAsync(
                new(body, next?.Id ?? "", email, roles.Length > 0 ? roles : All, day),
                keeper,
                site.Key(),
                MandateSite.Token
            );
}

public sealed class HandOversOnSqlite(SqliteMandateSite site) : HandOverTests(site), IClassFixture<SqliteMandateSite>;

public sealed class HandOversOnPostgres(PostgresMandateSite site)
    : HandOverTests(site),
        IClassFixture<PostgresMandateSite>;
