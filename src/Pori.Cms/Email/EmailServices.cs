using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pori.Cms.Liquid;
using Pori.Cms.Liquid.Views;
using Pori.Cms.Localization;

namespace Pori.Cms.Email;

/// <summary>Registers the email area.</summary>
internal static class EmailServices
{
    public static IServiceCollection AddEmail(this IServiceCollection services)
    {
        services.AddOptions<EmailOptions>();
        services.AddSingleton<EmailOutbox>();
        services.AddSingleton(p => new EmailTemplates(
            p.GetServices<TemplateSource>(),
            p.GetRequiredService<LiquidRenderer>(),
            p.GetRequiredService<SiteSettings>(),
            p.GetRequiredService<IOptions<EmailOptions>>()
        ));
        services.AddSingleton<EmailWriter>();
        services.AddSingleton<EmailDelivery>();
        services.AddHostedService(p => p.GetRequiredService<EmailDelivery>());
        return services;
    }
}
