using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Newsletter.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Newsletter;

/// <summary>News: the texts that the letter will carry.</summary>
internal sealed class NewsletterFeature : IFeature
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddBodyType<NewsPart, NewsView>(NewsPart.ContentType);
        services.AddPage<NewsPage>();
        services.AddSingleton<ILatestNews>(p => p.GetRequiredService<NewsPage>());
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapPage<NewsPage>();
}
