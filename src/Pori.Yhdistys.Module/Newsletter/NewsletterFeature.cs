using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms;
using Pori.Cms.Contents;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Newsletter.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Newsletter;

/// <summary>News: the texts that the letter will carry.</summary>
internal sealed class NewsletterFeature : IFeature
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<NewsPart>();
        services.AddSingleton<ISearchSource>(p => new BodySearch(
            NewsPart.ContentType,
            p.GetRequiredService<ListedIn>()
        ));
        services.AddSingleton<IContentView, NewsView>();
        services.AddPage<NewsPage>();
        services.AddSingleton<ILatestNews>(p => p.GetRequiredService<NewsPage>());
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapPage<NewsPage>();
}
