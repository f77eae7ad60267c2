using Microsoft.Extensions.DependencyInjection;

namespace Pori.Cms.Caching;

/// <summary>Registers the caching area.</summary>
internal static class CachingServices
{
    public static IServiceCollection AddCaching(this IServiceCollection services) => services;
}
