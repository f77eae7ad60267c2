using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms;
using Pori.Cms.Contents;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Pages;
using Pori.Yhdistys.Module.Participation.Contracts;

namespace Pori.Yhdistys.Module.Participation;

/// <summary>The programme's pages and what people say of the service.</summary>
internal sealed class ParticipationFeature : IFeature
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<PagePart>();
        services.AddSingleton<ISearchSource>(p => new BodySearch(
            ProgrammePageView.Type,
            p.GetRequiredService<ListedIn>()
        ));
        services.AddSingleton<IContentView, ProgrammePageView>();
        services.AddSingleton<IModelPart, ParticipationModel>();
        services.AddSingleton<GiveFeedback>();
        services.AddLocalizedPage("/Participation/GiveFeedbackPage", FeedbackRoute.Route);
    }

    public void Map(IEndpointRouteBuilder routes) =>
        routes.ServiceProvider.GetRequiredService<Routes>().Add(FeedbackRoute.Route);
}
