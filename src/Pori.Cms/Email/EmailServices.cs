using Microsoft.Extensions.DependencyInjection;

namespace Pori.Cms.Email;

/// <summary>Registers the email area.</summary>
internal static class EmailServices
{
    public static IServiceCollection AddEmail(this IServiceCollection services)
    {
        services.AddOptions<EmailOptions>();
        services.AddSingleton<EmailOutbox>();
        services.AddSingleton<EmailQueue>();
        services.AddSingleton<PickupDelivery>();
        services.AddHostedService(p => p.GetRequiredService<PickupDelivery>());
        return services;
    }
}
