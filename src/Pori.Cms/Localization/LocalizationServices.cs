using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Localization;

/// <summary>Registers the localization area.</summary>
internal static class LocalizationServices
{
    public static IServiceCollection AddCmsLocalization(this IServiceCollection services)
    {
        services.AddOptions<RouteOptions>();
        services.AddSingleton<SiteSettings>();
        services.AddSingleton<IChangeSubscriber>(p => p.GetRequiredService<SiteSettings>());
        services.AddSingleton<Texts>();
        services.AddSingleton<Routes>();
        services.AddSingleton<FixedPaths>();
        services.AddSingleton<IFixedPaths>(p => p.GetRequiredService<FixedPaths>());
        services.AddSingleton<Formats>();
        return services;
    }
}
