using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Identity;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Identity;

public abstract class UserCommandsTests(TestDatabase database) : IAsyncLifetime
{
    private const string Password = "kolme kukkoa 3";
    private TestSite site = null!;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        site = await TestSite.StartAsync(database);
        await site.Get<SystemRoles>().EnsureAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_identity_saves_goes_through_the_unit_of_work()
    {
        var added = await site.Get<UserCommands>().AddAsync("aino@pori.example", Password, []);
        var told = await site.Work.ReadAsync(db => db.Changes.CountAsync(c => c.Kind == ChangeKind.Role));
        await using var scope = site.Get<IServiceScopeFactory>().CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<CmsUser>>();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<CmsRole>>();
        var user = (await users.FindByIdAsync(added.UserId!))!;

        (await users.AddClaimAsync(user, new("shoe", "42"))).Succeeded.ShouldBeTrue();
        (await users.AddToRoleAsync(user, "ADMINISTRATOR")).Succeeded.ShouldBeTrue();
        (await users.AccessFailedAsync(user)).Succeeded.ShouldBeTrue();
        (await roles.CreateAsync(new CmsRole { Id = "helper", Name = "Helper" })).Succeeded.ShouldBeTrue();
        (await users.ReplaceClaimAsync(user, new("shoe", "42"), new("shoe", "43"))).Succeeded.ShouldBeTrue();

        await using var other = site.Get<IServiceScopeFactory>().CreateAsyncScope();
        var again = other.ServiceProvider.GetRequiredService<UserManager<CmsUser>>();
        var stored = (await again.FindByIdAsync(added.UserId!))!;
        stored.AccessFailedCount.ShouldBe(1);
        (await again.GetRolesAsync(stored)).ShouldBe(["Administrator"]);
        (await again.GetClaimsAsync(stored)).ShouldHaveSingleItem().Value.ShouldBe("43");
        (await site.Work.ReadAsync(db => db.Changes.CountAsync(c => c.Kind == ChangeKind.Role))).ShouldBe(told + 1);
        await Should.ThrowAsync<InvalidOperationException>(() =>
            site.Work.RunAsync(async _ => await users.AccessFailedAsync(user))
        );
    }

    [Fact]
    public async Task Of_two_who_change_a_user_the_second_is_refused()
    {
        var added = await site.Get<UserCommands>().AddAsync("aino@pori.example", Password, []);
        await using var one = site.Get<IServiceScopeFactory>().CreateAsyncScope();
        await using var two = site.Get<IServiceScopeFactory>().CreateAsyncScope();
        var (first, second) = (
            one.ServiceProvider.GetRequiredService<UserManager<CmsUser>>(),
            two.ServiceProvider.GetRequiredService<UserManager<CmsUser>>()
        );
        var (mine, yours) = ((await first.FindByIdAsync(added.UserId!))!, (await second.FindByIdAsync(added.UserId!))!);

        (await first.SetPhoneNumberAsync(mine, "1")).Succeeded.ShouldBeTrue();
        var refused = await second.SetPhoneNumberAsync(yours, "2");

        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("ConcurrencyFailure");
        await using var scope = site.Get<IServiceScopeFactory>().CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<CmsUser>>();
        (await users.FindByIdAsync(added.UserId!))!.PhoneNumber.ShouldBe("1");
    }

    [Fact]
    public async Task An_added_user_is_found_by_identity_with_password_and_roles()
    {
        var added = await site.Get<UserCommands>().AddAsync("aino@pori.example", Password, ["administrator"]);
        added.Errors.ShouldBeEmpty();
        await using var scope = site.Get<IServiceScopeFactory>().CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<CmsUser>>();
        var user = await users.FindByEmailAsync("AINO@pori.example");
        user!.Id.ShouldBe(added.UserId);
        (await users.CheckPasswordAsync(user, Password)).ShouldBeTrue();
        (await users.GetRolesAsync(user)).ShouldBe(["Administrator"]);
    }

    [Theory]
    [InlineData("not an address", Password, "", "e-mail")]
    [InlineData("a@b.example", "short", "", "12")]
    [InlineData("a@b.example", "aaaaaaaaaaaaaa", "", "different")]
    [InlineData("a@b.example", Password, "None", "no role None")]
    public async Task A_refused_command_says_why_and_adds_nobody(string email, string password, string role, string why)
    {
        var refused = await site.Get<UserCommands>().AddAsync(email, password, role.Length == 0 ? [] : [role]);
        refused.UserId.ShouldBeNull();
        refused.Errors.ShouldContain(e => e.Contains(why, StringComparison.Ordinal));
        (await site.Work.ReadAsync(db => db.Users.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_address_can_be_added_once()
    {
        var commands = site.Get<UserCommands>();
        var both = await Task.WhenAll(
            commands.AddAsync("aino@pori.example", Password, []),
            commands.AddAsync("AINO@pori.example", Password, [])
        );
        both.Count(b => b.UserId is not null).ShouldBe(1);
    }

    [Fact]
    public async Task The_system_roles_are_added_once_and_what_was_made_of_them_stays()
    {
        await site.Work.RunAsync(async db =>
        {
            db.RoleClaims.RemoveRange(await db.RoleClaims.ToListAsync());
            return 0;
        });
        await site.Get<SystemRoles>().EnsureAsync();
        var roles = await site.Work.ReadAsync(db => db.Roles.Select(r => r.Name).Order().ToListAsync());
        roles.ShouldBe(["Administrator", "Anonymous", "Authenticated"]);
        (await site.Work.ReadAsync(db => db.RoleClaims.CountAsync())).ShouldBe(0);
    }
}

public sealed class SqliteUserCommandsTests() : UserCommandsTests(new SqliteTestDatabase());

public sealed class PostgresUserCommandsTests() : UserCommandsTests(new PostgresTestDatabase());
