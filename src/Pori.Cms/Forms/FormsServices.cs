using Microsoft.Extensions.DependencyInjection;

namespace Pori.Cms.Forms;

/// <summary>Registers the forms area.</summary>
internal static class FormsServices
{
    public static IServiceCollection AddForms(this IServiceCollection services)
    {
        services.AddSingleton<FormDefinitions>();
        return services;
    }
}
