using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms;
using Pori.Cms.Api;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Site;

/// <summary>What is about all slices and of none: the front page, the search, the pages of content items, the layout's facts.</summary>
internal sealed class SiteFeature : IFeature
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IPageGlobals, LayoutGlobals>();
        services.AddSingleton<IPageGlobals, LayoutVisitor>();
        services.AddSingleton<Menus>();
        services.AddBodyType<PagePart, PageView>(PagePart.ContentType);
        services.AddSingleton<FrontFacts>();
        services.AddPage<FrontPage>();
        services.AddPage<SearchPage>();
        services.AddSingleton<ContentPageFrame>();
        services.AddSingleton<ContentPages>();
        services.AddSingleton<NotFoundPage>();
        services.AddSingleton<IErrorPage, ErrorPage>();
        services.AddSingleton<Sitemap>();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage<FrontPage>();
        routes.MapPage<SearchPage>();
        routes.MapGet("/theme.css", ThemeCss.GetAsync).AllowAnonymous();
        MapForRobots(routes);
        foreach (var culture in SiteCultures.Standard.Supported)
        {
            var pattern = culture == SiteCultures.Standard.Default ? "{**path}" : $"{culture}/{{**path}}";
            routes
                .MapFallback(
                    pattern,
                    (ContentPages pages, HttpContext http, CancellationToken cancellationToken) =>
                        pages.GetAsync(http, cancellationToken)
                )
                .WithMetadata(new RouteCulture(culture), new HttpMethodMetadata(["GET", "HEAD"]))
                .AsPage();
        }
    }

    private static void MapForRobots(IEndpointRouteBuilder routes)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods("/robots.txt", methods, (Sitemap map, HttpContext http) => map.RobotsAsync(http)).AsPage();
        routes
            .MapMethods(
                "/sitemap.xml",
                methods,
                (Sitemap map, HttpContext http, CancellationToken cancellationToken) =>
                    map.IndexAsync(http, cancellationToken)
            )
            .AsPage();
        routes
            .MapMethods(
                "/sitemap-{page:int}.xml",
                methods,
                (Sitemap map, int page, HttpContext http, CancellationToken cancellationToken) =>
                    map.MapAsync(page, http, cancellationToken)
            )
            .AsPage();
    }
}
