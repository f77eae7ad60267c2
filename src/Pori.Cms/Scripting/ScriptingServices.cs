using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Pori.Cms.Scripting;

/// <summary>Registers the scripting area.</summary>
internal static class ScriptingServices
{
    public static IServiceCollection AddScripting(this IServiceCollection services)
    {
        services.TryAddSingleton(new ScriptLimits());
        services.AddSingleton<ScriptEngine>();
        return services;
    }
}
