using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms;
using Pori.Cms.Localization;
using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Pages;
using Pori.Yhdistys.Module.Participation.Contracts;

namespace Pori.Yhdistys.Module.Participation;

/// <summary>What people say of the service.</summary>
internal sealed class ParticipationFeature : IFeature
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IModelPart, ParticipationTables>();
        services.AddSingleton<GiveFeedback>();
        services.AddOpenPage("/Participation/GiveFeedbackPage", FeedbackRoute.Route);
    }

    public void Map(IEndpointRouteBuilder routes) =>
        routes.ServiceProvider.GetRequiredService<Routes>().Add(FeedbackRoute.Route);
}
