using Microsoft.Extensions.DependencyInjection;

namespace Pori.Cms.Api;

/// <summary>Registers the API area.</summary>
internal static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddSingleton<ContentJson>();
        services.AddSingleton<ContentCalls>();
        return services;
    }
}
