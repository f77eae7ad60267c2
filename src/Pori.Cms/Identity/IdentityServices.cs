using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Recipes;
using Pori.Cms.Storage;

namespace Pori.Cms.Identity;

/// <summary>Registers the identity area.</summary>
internal static class IdentityServices
{
    // What OWASP asks of PBKDF2 with SHA-512.
    private const int HashRounds = 210_000;

    public static IServiceCollection AddCmsIdentity(this IServiceCollection services)
    {
        services.AddSingleton<Permissions>();
        services.AddSingleton<IChangeSubscriber>(p => p.GetRequiredService<Permissions>());
        services.AddSingleton<ContentAccess>();
        services.AddSingleton<IRecipeStep, RolesStep>();
        services.AddSingleton<SystemRoles>();
        services.AddSingleton<UserCommands>();
        services.AddSingleton<UserCare>();
        services.AddSingleton<IdentitySaves>();
        // Identity's stores have a context of the request; nothing else takes one from the container.
        services.AddScoped(provider =>
        {
            var db = provider.GetRequiredService<CmsDatabase>().CreateContext();
            db.SavesBy = provider.GetRequiredService<IdentitySaves>().SaveAsync;
            return db;
        });
        services
            .AddIdentityCore<CmsUser>(Configure)
            .AddRoles<CmsRole>()
            .AddEntityFrameworkStores<CmsDbContext>()
            .AddDefaultTokenProviders()
            .AddPasswordValidator<PasswordRules>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashRounds);
        services.AddPasskeys();
        services.AddSessions();
        services.AddGuards();
        return services;
    }

    private static void AddPasskeys(this IServiceCollection services)
    {
        services.AddScoped<IPasskeyHandler<CmsUser>, PasskeyHandler<CmsUser>>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // It counts as two factors, so the device asks who holds it; and it is found without a user name.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
    }

    private static void AddGuards(this IServiceCollection services)
    {
        services.AddOptions<LockoutLimits>();
        services.AddSingleton<Lockout>();
        services.AddOptions<TryLimitOptions>();
        services.AddSingleton<TryLimits>();
        services.AddSingleton<SecurityEvents>();
        services.AddSingleton<IdentityTrimming>();
        services.AddHostedService(p => p.GetRequiredService<IdentityTrimming>());
    }

    private static void AddSessions(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, IdentityTables>();
        services.AddOptions<SessionLimits>();
        services.AddSingleton<SignedInUsers>();
        services.AddSingleton<IChangeSubscriber>(p => p.GetRequiredService<SignedInUsers>());
        services.AddSingleton<Sessions>();
        services.AddSingleton<IChangeSubscriber>(p => p.GetRequiredService<Sessions>());
        services.AddSingleton<Staff>();
        services.AddSingleton<SessionReader>();
        services.AddSingleton<BrowserSessions>();
        services.AddSingleton<SealedNotes>();
        services.AddSingleton<PendingSignIns>();
        services.AddDataProtection();
        services
            .AddAuthentication(SessionHandlerOptions.Scheme)
            .AddScheme<SessionHandlerOptions, SessionHandler>(SessionHandlerOptions.Scheme, _ => { });
        services.AddAuthorization(AccessPolicies.AddTo);
    }

    // Length is what makes a password strong; rules about its characters only make it hard to remember.
    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.Password.RequiredLength = PasswordRules.Shortest;
        options.Password.RequiredUniqueChars = 4;
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }
}
