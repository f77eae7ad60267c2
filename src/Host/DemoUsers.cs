using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Identity;
using Pori.Cms.Localization;
using Pori.Cms.Storage;

namespace Pori.Host;

/// <summary>
/// In Development a demo site has a user for every role and some people without one, all with the same password, which is printed.
/// Nowhere else does a site have users whom nobody has added.
/// </summary>
internal static class DemoUsers
{
    public const string Password = "demo-salasana-pori";

    /// <summary>The key of the authenticator app of every demo user with a role.</summary>
    public const string AuthenticatorKey = "DEMODEMODEMODEMODEMODEMODEMODEMO";

    private const int People = 4;
    private const string GivenName = "Demo";

    // The roles that users have by themselves.
    private static readonly string[] ByThemselves = ["Anonymous", "Authenticated"];

    public static async Task PrepareAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var site = await app.Services.GetRequiredService<SiteSettings>().GetAsync();
        if (!app.Environment.IsDevelopment() || !JsonRead.Flag(site.Section("DemoSettings"), "IsDemo"))
            return;
        var users = await UsersAsync(app.Services, cancellationToken);
        await app.Services.GetRequiredService<UserCommands>().AddMissingAsync(users, cancellationToken);
        Console.WriteLine($"Demo users (Development), all with the password {Password}:");
        foreach (var user in users)
            Console.WriteLine($"  {user.Email}  {string.Join(", ", user.Roles)}");
        Console.WriteLine($"The key for the authenticator app of those with a role: {AuthenticatorKey}");
    }

    private static async Task<IReadOnlyList<NewUser>> UsersAsync(
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        var roles = await services
            .GetRequiredService<IUnitOfWork>()
            .ReadAsync(
                db => db.Roles.Select(r => r.Name!).OrderBy(n => n).ToListAsync(cancellationToken),
                cancellationToken
            );
        return
        [
            .. roles
                .Except(ByThemselves)
                .Select(role => Make(role, [role]) with { AuthenticatorKey = AuthenticatorKey }),
            .. Enumerable.Range(1, People).Select(number => Make($"Henkilo{number}", [])),
        ];
    }

    private static NewUser Make(string name, string[] roles) =>
        new($"demo-{name.ToLowerInvariant()}@demo.example", Password, roles)
        {
            GivenName = GivenName,
            FamilyName = name,
        };
}
