using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;

namespace Pori.Cms.Identity;

/// <summary>Puts sign-in into the pipeline, and holds what is mapped to saying who may come to it.</summary>
public static class IdentityPipeline
{
    /// <summary>Knows who asks and lets in who may come; after routing and the route's culture, before the page cache.</summary>
    public static IApplicationBuilder UseCmsIdentity(this IApplicationBuilder app) =>
        app.UseAuthentication().Use(KeepFromStores).UseAuthorization();

    // In Development the framework serves the theme's files under this by itself, and lets nobody say anything of it.
    private const string DevelopmentFiles = "{**path:file}";

    /// <summary>Refuses to start when an endpoint does not say who may come to it.</summary>
    /// <exception cref="InvalidOperationException">An endpoint has no decision; the message names it.</exception>
    public static void RequireDecisions(this IEndpointRouteBuilder routes)
    {
        var undecided = routes
            .DataSources.SelectMany(source => source.Endpoints)
            .Where(e =>
                e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<IAuthorizeData>() is null
            )
            .Select(e => (e as RouteEndpoint)?.RoutePattern.RawText ?? e.DisplayName)
            .Where(path => path != DevelopmentFiles)
            .ToList();
        if (undecided.Count > 0)
            throw new InvalidOperationException($"Nobody has said who may come to {string.Join(", ", undecided)}.");
    }

    // What is made for somebody who has signed in stays in no store, not their browser's either.
    private static Task KeepFromStores(HttpContext http, RequestDelegate next)
    {
        if (
            http.User.Identity is { IsAuthenticated: true }
            && http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        )
            http.Response.OnStarting(
                static state =>
                {
                    var headers = ((HttpResponse)state).Headers;
                    headers.CacheControl = "no-store";
                    headers.Remove(HeaderNames.ETag);
                    return Task.CompletedTask;
                },
                http.Response
            );
        return next(http);
    }
}
