using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.AnnualClock;

/// <summary>The annual clock: what associations should know of in advance.</summary>
internal sealed class AnnualClockFeature : IFeature
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddContentType<AnnualClockEntryPart, AnnualClockSearch, AnnualClockEntryView>();
        services.AddSingleton<AnnualClockEntries>();
        services.AddPage<YearPage>();
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapPage<YearPage>();
}
