using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Pori.Cms.Identity;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Identity;

public abstract class SessionTests(TestDatabase database) : IAsyncLifetime
{
    private const string Password = "kolme kukkoa ja kana";
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly SessionPlace Place = new("Firefox, Linux", "192.0.2.0/24");
    private readonly FakeTimeProvider clock = new(Start);
    private TestSite site = null!;

    private CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        site = await TestSite.StartAsync(database, clock: clock);
        await site.Get<SystemRoles>().EnsureAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("", 59, true)]
    [InlineData("", 60, false)]
    [InlineData("Administrator", 29, true)]
    [InlineData("Administrator", 30, false)]
    public async Task A_session_that_rests_ends_and_that_of_staff_sooner(string role, int minutes, bool holds)
    {
        var id = await BeginAsync(await AddAsync(role.Length > 0 ? [role] : []));
        clock.Advance(TimeSpan.FromMinutes(minutes));
        (await ReadAsync(id)).ShouldBe(holds);
        if (!holds)
            (await CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_session_that_is_used_lasts_twelve_hours_and_no_longer()
    {
        var id = await BeginAsync(await AddAsync([]));
        for (var i = 0; i < 23; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(30));
            (await ReadAsync(id)).ShouldBeTrue();
        }
        clock.Advance(TimeSpan.FromMinutes(30));
        (await ReadAsync(id)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_with_the_next_request_and_a_new_stamp_ends_the_session()
    {
        var user = await AddAsync(["Administrator"]);
        var id = await BeginAsync(user, secondFactor: true);
        (await PrincipalAsync(id))!.IsInRole("Administrator").ShouldBeTrue();
        await site.Work.RunAsync(async db =>
        {
            await db.UserRoles.Where(r => r.UserId == user).ExecuteDeleteAsync(Cancel);
            db.Changed(ChangeKind.User, user);
        });
        (await PrincipalAsync(id))!.IsInRole("Administrator").ShouldBeFalse();
        await site.Work.RunAsync(async db =>
        {
            (await db.Users.FirstAsync(u => u.Id == user, Cancel)).SecurityStamp = "another";
            db.Changed(ChangeKind.User, user);
        });
        (await ReadAsync(id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Staff_without_a_second_factor_have_no_role()
    {
        var user = await AddAsync(["Administrator"]);
        var principal = (await PrincipalAsync(await BeginAsync(user)))!;
        principal.IsInRole("Administrator").ShouldBeFalse();
        principal.HasClaim(c => c.Type == AccountClaims.NeedsSecondFactor).ShouldBeTrue();
        (await site.Get<Permissions>().AllowsAsync(principal, "EditContent")).ShouldBeFalse();
    }

    [Fact]
    public async Task Another_process_ends_a_session_too()
    {
        await using var other = await TestSite.StartAsync(database, clock: clock, tail: true);
        var id = await BeginAsync(await AddAsync([]));
        (await other.Get<SessionReader>().ReadAsync(id, Cancel)).ShouldNotBeNull();
        await site.Get<Sessions>().EndAsync(Sessions.HashOf(id), Cancel);
        clock.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 100 && await other.Get<SessionReader>().ReadAsync(id, Cancel) is not null; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(50, Cancel);
        }
        (await other.Get<SessionReader>().ReadAsync(id, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_over_is_removed_and_what_is_not_stays()
    {
        var user = await AddAsync([]);
        await BeginAsync(user);
        clock.Advance(TimeSpan.FromMinutes(50));
        var fresh = await BeginAsync(user);
        clock.Advance(TimeSpan.FromMinutes(20));
        (await site.Get<IdentityTrimming>().RunAsync(Cancel)).ShouldBe(1);
        (await ReadAsync(fresh)).ShouldBeTrue();
    }

    [Fact]
    public async Task Tries_side_by_side_are_all_counted_and_lock_the_account_once_they_are_too_many()
    {
        var user = await AddAsync([]);
        var locked = await Task.WhenAll(
            Enumerable
                .Range(0, 25)
                .Select(_ => site.Work.RunAsync(db => site.Get<Lockout>().FailedAsync(db, user), Cancel))
        );
        locked.Count(l => l).ShouldBe(2);
        var stored = await site.Work.ReadAsync(db => db.Users.FirstAsync(u => u.Id == user));
        stored.AccessFailedCount.ShouldBe(5);
        Lockout.IsLocked(stored, clock.GetUtcNow().UtcDateTime).ShouldBeTrue();
        Lockout.IsLocked(stored, clock.GetUtcNow().UtcDateTime.AddMinutes(15)).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_many_who_use_one_code_one_does()
    {
        var used = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ =>
                    site.Work.RunAsync(db => UsedProofs.TryUseAsync(db, "u", "123456", TimeSpan.FromMinutes(5)), Cancel)
                )
        );
        used.Count(u => u).ShouldBe(1);
        clock.Advance(TimeSpan.FromMinutes(6));
        (
            await site.Work.RunAsync(db => UsedProofs.TryUseAsync(db, "u", "123456", TimeSpan.FromMinutes(5)), Cancel)
        ).ShouldBeTrue();
    }

    [Fact]
    public async Task A_recovery_code_is_kept_as_a_hash_and_used_once()
    {
        var user = await AddAsync([]);
        var codes = await site.Work.RunAsync(db => RecoveryCodes.MakeAsync(db, user), Cancel);
        codes.Distinct().Count().ShouldBe(RecoveryCodes.Most);
        var stored = await site.Work.ReadAsync(db => db.UserTokens.Select(t => t.Value).ToListAsync());
        stored.ShouldAllBe(value => codes.All(c => !value!.Contains(c.Replace("-", "", StringComparison.Ordinal))));
        var used = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(_ => site.Work.RunAsync(db => RecoveryCodes.TryUseAsync(db, user, codes[0]), Cancel))
        );
        used.Count(u => u).ShouldBe(1);
        (await site.Work.ReadAsync(db => RecoveryCodes.LeftAsync(db, user))).ShouldBe(RecoveryCodes.Most - 1);
    }

    private async Task<string> AddAsync(string[] roles) =>
        (await site.Get<UserCommands>().AddAsync($"a{Guid.NewGuid():N}@pori.example", Password, roles, Cancel)).UserId!;

    private async Task<string> BeginAsync(string user, bool secondFactor = false) =>
        await site.Get<Sessions>()
            .BeginAsync(
                (await site.Get<SignedInUsers>().FindAsync(user))!,
                new SessionProof("password", secondFactor),
                Place,
                Cancel
            );

    private Task<System.Security.Claims.ClaimsPrincipal?> PrincipalAsync(string id) =>
        site.Get<SessionReader>().ReadAsync(id, Cancel);

    private async Task<bool> ReadAsync(string id) => await PrincipalAsync(id) is not null;

    private Task<int> CountAsync() => site.Work.ReadAsync(db => db.Set<UserSession>().CountAsync());
}

public sealed class SessionsOnSqlite() : SessionTests(new SqliteTestDatabase());

public sealed class SessionsOnPostgres() : SessionTests(new PostgresTestDatabase());
