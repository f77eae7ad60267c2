using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Pori.Cms.Contents;
using Pori.Cms.Identity;

namespace Pori.Cms.Api;

/// <summary>Orchard's content API over any type. It reads: changes go through the editor and recipes.</summary>
public static class ContentEndpoints
{
    private const string Permission = "AccessContentApi";

    /// <summary>Maps <c>GET api/content/{contentItemId}</c>: the published version as it is stored, from memory.</summary>
    public static IEndpointRouteBuilder MapContentApi(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("api/content/{contentItemId}", [HttpMethods.Get, HttpMethods.Head], GetAsync);
        return routes;
    }

    private static async Task<IResult> GetAsync(string contentItemId, HttpContext http, Reader reader)
    {
        if (!await reader.Permissions.AllowsAsync(http.User, Permission))
            return ApiRefusal.For(http);
        if (await reader.Content.GetAsync(contentItemId) is not { } item)
            return Problems.NotFound();
        if (!await reader.Access.MayViewAsync(http.User, item.ContentType))
            return ApiRefusal.For(http);
        var body = reader.Json.Of(item);
        http.Response.Headers.ETag = body.ETag;
        // The answer depends on the caller's rights, so it is the caller's own and asked for anew each time.
        http.Response.Headers.CacheControl = "private, no-cache";
        return IsKnown(http.Request, body.ETag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(body.Bytes, "application/json; charset=utf-8");
    }

    private static bool IsKnown(HttpRequest request, string etag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag == etag);

    /// <summary>What the endpoint reads with.</summary>
    internal sealed record Reader(
        PublishedContent Content,
        Permissions Permissions,
        ContentAccess Access,
        ContentJson Json
    );
}
