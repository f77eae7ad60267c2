using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Caching;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>Registers and maps public pages: under the paths of all languages, kept until something they show changes.</summary>
internal static class PageRoutes
{
    // Pages tell what is open, near and today: a minute is how late they may be, and at midnight the day is another.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    /// <summary>Registers a page, and the names of its address with the page cache.</summary>
    public static IServiceCollection AddPage<TPage>(this IServiceCollection services)
        where TPage : class, IPublicPage =>
        services
            .Configure<PageCacheOptions>(cache => cache.Queries.UnionWith(TPage.QueryNames))
            .AddSingleton(new PublicRoute(TPage.Route))
            .AddSingleton<TPage>();

    /// <summary>Maps a page.</summary>
    public static void MapPage<TPage>(this IEndpointRouteBuilder routes)
        where TPage : class, IPublicPage =>
        routes
            .MapLocalized(
                TPage.Route,
                (TPage page, HttpContext http, CancellationToken cancellationToken) =>
                    page.GetAsync(http, cancellationToken)
            )
            .AsPage();

    /// <summary>Keeps the answers of an endpoint as those of a page.</summary>
    public static IEndpointConventionBuilder AsPage(this IEndpointConventionBuilder endpoint) =>
        endpoint.CachePage(Late, untilMidnight: true);
}

/// <summary>The route of a page that everybody may read, search engines too.</summary>
internal sealed record PublicRoute(LocalizedRoute Route);
