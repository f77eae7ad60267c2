using Microsoft.AspNetCore.Builder;

namespace Pori.Cms.Caching;

/// <summary>Puts the cache into the pipeline and pages into the cache.</summary>
public static class PageCaching
{
    /// <summary>Adds the cache of pages and entity tags; after routing, route culture and authentication.</summary>
    public static IApplicationBuilder UsePageCache(this IApplicationBuilder app) =>
        app.UseMiddleware<PageCacheMiddleware>();

    /// <summary>Opens an endpoint to everyone and keeps its answers, see <see cref="PublicPagePolicy"/>.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="expires">How long a page holds at most when it depends on the time of day, such as 60 seconds.</param>
    /// <param name="untilMidnight">Whether it changes with the date.</param>
    public static TBuilder CachePage<TBuilder>(
        this TBuilder endpoint,
        TimeSpan? expires = null,
        bool untilMidnight = false
    )
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new PublicPagePolicy(expires, untilMidnight)).AllowAnonymous();
}
