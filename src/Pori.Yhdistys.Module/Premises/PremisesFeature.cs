using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms;
using Pori.Cms.Contents;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Premises;

/// <summary>Premises of the city as the public sees them.</summary>
internal sealed class PremisesFeature : IFeature
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<PremisesPart>();
        services.AddSingleton<ISearchSource, PremisesSearch>();
        services.AddSingleton<IContentView, PremisesView>();
        services.AddPage<PremisesPage>();
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapPage<PremisesPage>();
}
