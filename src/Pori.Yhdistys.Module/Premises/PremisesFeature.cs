using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Premises;

/// <summary>Premises of the city as the public sees them.</summary>
internal sealed class PremisesFeature : IFeature
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddContentType<PremisesPart, PremisesSearch, PremisesView>();
        services.AddPage<PremisesPage>();
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapPage<PremisesPage>();
}
