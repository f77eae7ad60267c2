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
        return services;
    }
}
