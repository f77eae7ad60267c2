using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pori.Cms.Storage;

namespace Pori.Cms.Caching;

/// <summary>Registers the caching area.</summary>
internal static class CachingServices
{
    public static IServiceCollection AddCaching(this IServiceCollection services)
    {
        services.AddOptions<PageCacheOptions>();
        services.AddSingleton<TagChanges>();
        services.AddOutputCache();
        services
            .AddOptions<OutputCacheOptions>()
            .Configure<IOptions<PageCacheOptions>>(
                (cache, pages) =>
                {
                    cache.SizeLimit = pages.Value.Size;
                    cache.MaximumBodySize = pages.Value.PageSize;
                }
            );
        WrapStore(services);
        services.AddSingleton<IChangeSubscriber, PageEviction>();
        return services;
    }

    // The framework's own store in memory is not public: what it registered makes the inner one.
    private static void WrapStore(IServiceCollection services)
    {
        var framework = services.Last(s => s.ServiceType == typeof(IOutputCacheStore));
        services.Remove(framework);
        services.AddSingleton<IOutputCacheStore>(provider => new PageStore(
            (IOutputCacheStore)(
                framework.ImplementationFactory?.Invoke(provider)
                ?? ActivatorUtilities.CreateInstance(provider, framework.ImplementationType!)
            ),
            provider.GetRequiredService<TagChanges>(),
            provider.GetRequiredService<IOptions<PageCacheOptions>>()
        ));
    }
}
