using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms;
using Pori.Cms.Contents;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

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
    }

    public void Map(IEndpointRouteBuilder routes) { }
}
