using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms;
using Pori.Cms.Recipes;
using Pori.Yhdistys.Module.Accounts;
using Pori.Yhdistys.Module.Agreements;
using Pori.Yhdistys.Module.AnnualClock;
using Pori.Yhdistys.Module.Associations;
using Pori.Yhdistys.Module.Contacts;
using Pori.Yhdistys.Module.Events;
using Pori.Yhdistys.Module.Grants;
using Pori.Yhdistys.Module.Newsletter;
using Pori.Yhdistys.Module.Pages;
using Pori.Yhdistys.Module.Participation;
using Pori.Yhdistys.Module.Premises;
using Pori.Yhdistys.Module.Site;

namespace Pori.Yhdistys.Module;

/// <summary>The module's table of contents: one line for each slice.</summary>
public static class Startup
{
    private static readonly IFeature[] Features =
    [
        new AccountsFeature(),
        new AssociationsFeature(),
        new ContactsFeature(),
        new GrantsFeature(),
        new AgreementsFeature(),
        new PremisesFeature(),
        new EventsFeature(),
        new NewsletterFeature(),
        new AnnualClockFeature(),
        new ParticipationFeature(),
        new SiteFeature(),
    ];

    /// <summary>Registers every slice.</summary>
    public static IServiceCollection AddPoriYhdistys(this IServiceCollection services)
    {
        services.AddKnownFeature(new KnownFeature(Manifest.Id, "This module.", IsTheme: false));
        services.AddPages();
        services.AddRazorPages(pages => pages.RootDirectory = "/").AddApplicationPart(typeof(Startup).Assembly);
        foreach (var feature in Features)
            feature.ConfigureServices(services);
        return services;
    }

    /// <summary>Maps every slice.</summary>
    public static void MapPoriYhdistys(this IEndpointRouteBuilder routes)
    {
        foreach (var feature in Features)
            feature.Map(routes);
        routes.MapRazorPages();
    }
}
