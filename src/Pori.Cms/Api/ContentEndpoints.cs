using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Pori.Cms.Contents;
using Pori.Cms.Identity;

namespace Pori.Cms.Api;

/// <summary>Orchard's content API over any type. It reads: changes go through the editor and recipes.</summary>
public static class ContentEndpoints
{
    /// <summary>Maps <c>GET api/content/{contentItemId}</c>: the published version as it is stored, from memory.</summary>
    public static IEndpointRouteBuilder MapContentApi(this IEndpointRouteBuilder routes)
    {
        // The call itself asks for the permission, and answers as Orchard does.
        routes
            .MapMethods(
                "api/content/{contentItemId}",
                [HttpMethods.Get, HttpMethods.Head],
                (string contentItemId, HttpContext http, ContentCalls calls) => calls.AnswerAsync(contentItemId, http)
            )
            .AllowAnonymous();
        return routes;
    }
}

/// <summary>Answers the calls.</summary>
internal sealed class ContentCalls(
    PublishedContent content,
    Permissions permissions,
    ContentAccess access,
    ContentJson json
)
{
    private const string Permission = "AccessContentApi";

    public async Task<IResult> AnswerAsync(string contentItemId, HttpContext http)
    {
        if (!await permissions.AllowsAsync(http.User, Permission))
            return ApiRefusal.For(http);
        if (await content.GetAsync(contentItemId) is not { } item)
            return Problems.NotFound();
        if (!await access.MayViewAsync(http.User, item.ContentType))
            return ApiRefusal.For(http);
        var body = json.Of(item);
        http.Response.Headers.ETag = body.ETag;
        // The answer depends on the caller's rights, so it is the caller's own and asked for anew each time.
        http.Response.Headers.CacheControl = "private, no-cache";
        return ETags.Match(http.Request, body.ETag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(body.Bytes, "application/json; charset=utf-8");
    }
}
