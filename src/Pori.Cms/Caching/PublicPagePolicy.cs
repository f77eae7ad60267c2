using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using Pori.Cms.Localization;

namespace Pori.Cms.Caching;

/// <summary>
/// Endpoint metadata: the answers to GET and HEAD of readers without cookies are kept until something that they show changes. An
/// answer that says nothing of what it shows (see <see cref="IPageTags"/>) is not kept.
/// </summary>
/// <param name="Expires">How long the page holds at most when it depends on the time of day; null for the options' time.</param>
/// <param name="UntilMidnight">Whether it changes with the date in the site's zone.</param>
public sealed record PublicPagePolicy(TimeSpan? Expires = null, bool UntilMidnight = false)
{
    /// <summary>Gets whether the answer to a request may be kept, or come from what is kept.</summary>
    internal static bool Applies(HttpContext http, PageCacheOptions options)
    {
        var request = http.Request;
        return request.Headers.Cookie.Count == 0
            && request.Headers.Authorization.Count == 0
            && http.User.Identity is not { IsAuthenticated: true }
            && (request.QueryString.Value?.Length ?? 0) <= options.QueryLength
            && request.Query.Keys.All(name => options.Queries.Contains(name) || IsIgnored(name, options));
    }

    /// <summary>Gets whether an answer that was made may be kept: a whole page that is the same for all and says what it shows.</summary>
    internal static bool MayKeep(HttpContext http) =>
        http.Response is { StatusCode: StatusCodes.Status200OK, HasStarted: false } answer
        && HttpMethods.IsGet(http.Request.Method)
        && answer.Headers.SetCookie.Count == 0
        && http.GetPageTags() is { MayStore: true, Tags.Count: > 0 };

    /// <summary>Gets how long an answer holds from now on.</summary>
    internal TimeSpan HoldsFor(HttpContext http, DateTimeOffset? until)
    {
        var services = http.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var holds = Expires ?? services.GetRequiredService<IOptions<PageCacheOptions>>().Value.Expires;
        if (until is { } end && end - now < holds)
            holds = end - now;
        if (!UntilMidnight)
            return holds;
        var zone = services.GetRequiredService<SiteSettings>().Current.Zone;
        var today = Instant.FromDateTimeOffset(now).InZone(zone).Date;
        var midnight = zone.AtStartOfDay(today.PlusDays(1)).ToDateTimeOffset() - now;
        return midnight < holds ? midnight : holds;
    }

    /// <summary>Gets what a page is kept under: its address with the known parts of the query.</summary>
    internal static string KeyOf(HttpRequest request, PageCacheOptions options)
    {
        var known = request
            .Query.Where(q => options.Queries.Contains(q.Key) && !IsIgnored(q.Key, options))
            .OrderBy(q => q.Key, StringComparer.OrdinalIgnoreCase)
            .SelectMany(q => q.Value.Select(v => $"&{q.Key.ToLowerInvariant()}={Uri.EscapeDataString(v ?? "")}"));
        return $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}?{string.Concat(known)}";
    }

    private static bool IsIgnored(string name, PageCacheOptions options) =>
        options.IgnoredQueries.Any(i => name.StartsWith(i, StringComparison.OrdinalIgnoreCase));
}
