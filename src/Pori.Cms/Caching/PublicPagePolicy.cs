using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using Pori.Cms.Localization;

namespace Pori.Cms.Caching;

/// <summary>
/// Keeps the answers to GET and HEAD of readers without cookies, until something that they show changes. An answer that says
/// nothing of what it shows (see <see cref="IPageTags"/>) is not kept.
/// </summary>
/// <param name="Expires">How long the page holds at most when it depends on the time of day; null for the options' time.</param>
/// <param name="UntilMidnight">Whether it changes with the date in the site's zone.</param>
public sealed record PublicPagePolicy(TimeSpan? Expires = null, bool UntilMidnight = false) : IOutputCachePolicy
{
    /// <summary>The tag of every page.</summary>
    internal const string AllPages = "page";

    /// <summary>The beginning of the tag that tells the store when the page was begun.</summary>
    internal const string Begun = "begun:";

    /// <inheritdoc />
    ValueTask IOutputCachePolicy.CacheRequestAsync(OutputCacheContext context, CancellationToken cancellationToken)
    {
        var http = context.HttpContext;
        var options = OptionsOf(http);
        var may = MayKeep(http.Request, options) && http.User.Identity is not { IsAuthenticated: true };
        context.EnableOutputCaching = may;
        context.AllowCacheLookup = may;
        context.AllowCacheStorage = may;
        // A reader who comes after a change must not wait for, and get, what one before it began.
        context.AllowLocking = false;
        context.CacheVaryByRules.QueryKeys = new([.. options.Queries]);
        http.Features.Set(new Beginning(http.RequestServices.GetRequiredService<TagChanges>().Now));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    ValueTask IOutputCachePolicy.ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;

    /// <inheritdoc />
    ValueTask IOutputCachePolicy.ServeResponseAsync(OutputCacheContext context, CancellationToken cancellationToken)
    {
        var http = context.HttpContext;
        var tags = http.GetPageTags();
        var shown = tags.Tags;
        if (
            http.Response.StatusCode != StatusCodes.Status200OK
            || http.Response.Headers.SetCookie.Count > 0
            || !tags.MayStore
            || shown.Count == 0
        )
        {
            context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }
        var holds = HoldsFor(http, tags.Until);
        context.AllowCacheStorage &= holds > TimeSpan.Zero;
        context.ResponseExpirationTimeSpan = holds;
        context.Tags.Add(AllPages);
        context.Tags.UnionWith(shown);
        context.Tags.Add($"{Begun}{http.Features.Get<Beginning>()?.Count ?? 0}");
        return ValueTask.CompletedTask;
    }

    /// <summary>Gets how long an answer holds from now on.</summary>
    internal TimeSpan HoldsFor(HttpContext http, DateTimeOffset? until)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var holds = Expires ?? OptionsOf(http).Expires;
        if (until is { } end && end - now < holds)
            holds = end - now;
        if (!UntilMidnight)
            return holds;
        var zone = http.RequestServices.GetRequiredService<SiteSettings>().Current.Zone;
        var today = Instant.FromDateTimeOffset(now).InZone(zone).Date;
        var midnight = zone.AtStartOfDay(today.PlusDays(1)).ToDateTimeOffset() - now;
        return midnight < holds ? midnight : holds;
    }

    private static bool MayKeep(HttpRequest request, PageCacheOptions options) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers.Cookie.Count == 0
        && request.Headers.Authorization.Count == 0
        && (request.QueryString.Value?.Length ?? 0) <= options.QueryLength
        && request.Query.Keys.All(name =>
            options.Queries.Contains(name)
            || options.IgnoredQueries.Any(i => name.StartsWith(i, StringComparison.OrdinalIgnoreCase))
        );

    private static PageCacheOptions OptionsOf(HttpContext http) =>
        http.RequestServices.GetRequiredService<IOptions<PageCacheOptions>>().Value;

    private sealed record Beginning(long Count);
}
