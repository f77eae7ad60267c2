using System.Security.Claims;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pori.Cms;
using Pori.Cms.Email;
using Pori.Cms.Identity;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;
using Pori.Yhdistys.Module.Accounts.Contracts;
using Pori.Yhdistys.Module.Accounts.Mandates;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Accounts.Mandates;

/// <summary>A site with people, bodies and a clock that tests set forward; shared by the tests of a class.</summary>
public abstract class MandateSite(TestDatabase database) : IAsyncLifetime
{
    private static int count;
    private ModuleSite? site;

    internal ModuleSite Site => site!;

    internal FakeTimeProvider Clock { get; } = new(DateTimeOffset.Parse("2026-11-24T07:12:00Z", null));

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        site = await ModuleSite.StartAsync(
            database,
            ["pori.recipe.json"],
            services => services.AddSingleton<TimeProvider>(Clock)
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
            await site.DisposeAsync();
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Adds a person with an account; their address is confirmed unless said otherwise.</summary>
    internal async Task<Actor> PersonAsync(string role = "", bool confirmed = true)
    {
        var number = Interlocked.Increment(ref count);
        var user = new CmsUser
        {
            Id = Guid.NewGuid().ToString(),
            UserName = $"henkilo{number}@demo.example",
            NormalizedUserName = $"HENKILO{number}@DEMO.EXAMPLE",
            Email = $"henkilo{number}@demo.example",
            NormalizedEmail = $"HENKILO{number}@DEMO.EXAMPLE",
            EmailConfirmed = confirmed,
            GivenName = "Testi",
            FamilyName = $"Henkilö{number}",
        };
        await Site.Work.RunAsync(db =>
        {
            db.Users.Add(user);
            return Task.CompletedTask;
        });
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, user.Id),
            new(AccountClaims.DisplayName, $"Testi Henkilö{number}"),
        ];
        if (role.Length > 0)
            claims.Add(new(ClaimTypes.Role, role));
        return Actor.Of(new ClaimsPrincipal(new ClaimsIdentity(claims, "test")));
    }

    internal Task<Actor> OfficerAsync() => PersonAsync("Officer");

    internal async Task<string> EmailOfAsync(Actor actor) =>
        (await Site.Work.ReadAsync(db => db.Users.Where(u => u.Id == actor.Id).Select(u => u.Email).FirstAsync()))!;

    /// <summary>Starts a group; the person is its keeper, writer and signatory.</summary>
    internal async Task<Guid> GroupAsync(Actor keeper) =>
        (
            await Site.Get<StartBody>()
                .RunAsync(new(BodyKind.Group, "Kokeiluryhmä", "", IsAdult: true), keeper, Key(), Token)
        ).ShouldSucceed();

    /// <summary>Invites somebody who accepts at once.</summary>
    internal async Task AddAsync(Guid body, Actor keeper, Actor person, params MandateRole[] roles)
    {
        await InviteAsync(body, keeper, await EmailOfAsync(person), roles);
        (await AcceptAsync(await LastTokenAsync(await EmailOfAsync(person)), person)).ShouldSucceed();
    }

    internal Task<Outcome<Guid>> InviteAsync(Guid body, Actor keeper, string email, params MandateRole[] roles) =>
        Site.Get<InvitePerson>().RunAsync(new(body, email, roles, null), keeper, Key(), Token);

    internal Task<Outcome<Guid>> AcceptAsync(string token, Actor person) =>
        Site.Get<AcceptInvitation>().RunAsync(token, person, Key(), Token);

    internal Task<Outcome<bool>> RemoveAsync(Guid body, Actor actor, Actor person, string reason = "") =>
        Site.Get<RemovePerson>().RunAsync(new(body, person.Id, reason), actor, Key(), Token);

    internal Task<IReadOnlySet<MandateRole>> RolesAsync(Actor person, Guid body) =>
        Site.Work.RunAsync(db => Site.Get<IMandates>().RolesAsync(db, person.Id, body));

    /// <summary>Gets the token of the last invitation that was mailed to an address.</summary>
    internal async Task<string> LastTokenAsync(string email)
    {
        var mail = (await MailsAsync(email)).Last(m => m.Template == "Accounts/Invitation");
        var path = (string)mail.Values["Path"]!;
        return path[(path.IndexOf("tunnus=", StringComparison.Ordinal) + 7)..];
    }

    /// <summary>Gets the mails to an address, oldest first.</summary>
    internal async Task<IReadOnlyList<EmailMessage>> MailsAsync(string email)
    {
        var rows = await Site.Work.ReadAsync(db =>
            db.Outbox.OrderBy(m => m.CreatedUtc).Select(m => m.Payload).ToListAsync()
        );
        return
        [
            .. rows.Select(r => JsonSerializer.Deserialize<EmailMessage>(r, CmsJson.Options)!)
                .Where(m => m.To == email),
        ];
    }

    internal Task<List<MandateEvent>> HistoryAsync(Guid body) =>
        Site.Work.ReadAsync(db =>
            db.Set<MandateEvent>().Where(e => e.BodyId == body).OrderBy(e => e.Number).ToListAsync()
        );

    /// <summary>Makes the key of a form; time goes on with each, so that what was done can be put in order.</summary>
    internal string Key()
    {
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        return Guid.NewGuid().ToString("N");
    }

    internal static CancellationToken Token => TestContext.Current.CancellationToken;
}

public sealed class SqliteMandateSite() : MandateSite(new SqliteTestDatabase());

public sealed class PostgresMandateSite() : MandateSite(new PostgresTestDatabase());

internal static class Outcomes
{
    public static T ShouldSucceed<T>(this Outcome<T> outcome)
    {
        outcome.Refusals.Select(r => r.Code).ShouldBeEmpty();
        return outcome.Value!;
    }

    public static void ShouldBeRefused<T>(this Outcome<T> outcome, string code) =>
        outcome.Refusals.Select(r => r.Code).ShouldBe([code]);
}
