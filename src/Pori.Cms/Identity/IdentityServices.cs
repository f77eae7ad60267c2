using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Recipes;
using Pori.Cms.Storage;

namespace Pori.Cms.Identity;

/// <summary>Registers the identity area.</summary>
internal static class IdentityServices
{
    public static IServiceCollection AddCmsIdentity(this IServiceCollection services)
    {
        services.AddSingleton<Permissions>();
        services.AddSingleton<IChangeSubscriber>(p => p.GetRequiredService<Permissions>());
        services.AddSingleton<ContentAccess>();
        services.AddSingleton<IRecipeStep, RolesStep>();
        services.AddSingleton<SystemRoles>();
        services.AddSingleton<UserCommands>();
        services.AddSingleton<IdentitySaves>();
        // Identity's stores have a context of the request; nothing else takes one from the container.
        services.AddScoped(provider =>
        {
            var db = provider.GetRequiredService<CmsDatabase>().CreateContext();
            db.SavesBy = provider.GetRequiredService<IdentitySaves>().SaveAsync;
            return db;
        });
        services.AddIdentityCore<CmsUser>(Configure).AddRoles<CmsRole>().AddEntityFrameworkStores<CmsDbContext>();
        return services;
    }

    // Length is what makes a password strong; rules about its characters only make it hard to remember.
    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.Password.RequiredLength = 12;
        options.Password.RequiredUniqueChars = 4;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }
}
