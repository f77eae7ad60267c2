using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Storage;

namespace Pori.Cms.Caching;

/// <summary>Registers the caching area.</summary>
internal static class CachingServices
{
    public static IServiceCollection AddCaching(this IServiceCollection services)
    {
        services.AddOptions<PageCacheOptions>();
        services.AddSingleton<PageCache>();
        services.AddSingleton<IChangeSubscriber, PageEviction>();
        return services;
    }
}
