using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms;
using Pori.Cms.Contents;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.AnnualClock;

/// <summary>The annual clock: what associations should know of in advance.</summary>
internal sealed class AnnualClockFeature : IFeature
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<AnnualClockEntryPart>();
        services.AddSingleton<ISearchSource, AnnualClockSearch>();
        services.AddSingleton<IContentView, AnnualClockEntryView>();
        services.AddSingleton<AnnualClockEntries>();
        services.AddPage<YearPage>();
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapPage<YearPage>();
}
