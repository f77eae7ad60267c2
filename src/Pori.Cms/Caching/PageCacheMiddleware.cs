using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Pori.Cms.Caching;

/// <summary>
/// Answers from what is kept; holds other answers until they are whole, gives them their entity tag, keeps them, and answers 304 to
/// readers who have them already.
/// </summary>
internal sealed class PageCacheMiddleware(
    RequestDelegate next,
    PageCache pages,
    IOptions<PageCacheOptions> options,
    TimeProvider clock
)
{
    private const int LongestHeld = 4 * 1024 * 1024;

    // The headers that belong to a page; those of security and the like are made for each answer.
    private static readonly string[] Kept =
    [
        HeaderNames.ContentType,
        HeaderNames.ContentLanguage,
        HeaderNames.ETag,
        HeaderNames.CacheControl,
        HeaderNames.Vary,
        HeaderNames.Link,
        HeaderNames.LastModified,
        "X-Robots-Tag",
    ];

    public async Task InvokeAsync(HttpContext http)
    {
        var policy = http.GetEndpoint()?.Metadata.GetMetadata<PublicPagePolicy>();
        if (policy is null || !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)))
        {
            await next(http);
            return;
        }
        var key = PublicPagePolicy.Applies(http, options.Value)
            ? PublicPagePolicy.KeyOf(http.Request, options.Value)
            : null;
        var begun = pages.Begin();
        if (key is not null && pages.Find(key) is { } page)
        {
            foreach (var (name, value) in page.Headers)
                http.Response.Headers[name] = value;
            await SendAsync(http, page.Body);
            return;
        }
        await using var body = new HeldBody(http.Response.Body, LongestHeld);
        await MakeAsync(http, body);
        if (!body.IsHeld)
            return;
        Tag(http, body.Held.Span);
        if (key is not null && PublicPagePolicy.MayKeep(http))
            Keep(http, key, policy, body.Held.ToArray(), begun);
        await SendAsync(http, body.Held);
    }

    private async Task MakeAsync(HttpContext http, HeldBody body)
    {
        var original = http.Response.Body;
        http.Response.Body = body;
        try
        {
            await next(http);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }
        finally
        {
            http.Response.Body = original;
        }
    }

    private static void Tag(HttpContext http, ReadOnlySpan<byte> body)
    {
        // An endpoint may leave out the body of a HEAD; then there is nothing to make a tag of.
        var isEmptyHead = body.Length == 0 && HttpMethods.IsHead(http.Request.Method);
        if (isEmptyHead || http.Response is not { StatusCode: StatusCodes.Status200OK, HasStarted: false })
            return;
        var headers = http.Response.Headers;
        if (headers.ETag.Count == 0)
            headers.ETag = ETags.Of(body);
        // Browsers keep the page and ask whether it still holds.
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-cache";
    }

    private void Keep(HttpContext http, string key, PublicPagePolicy policy, byte[] body, long begun)
    {
        var tags = http.GetPageTags();
        var holds = policy.HoldsFor(http, tags.Until);
        if (holds <= TimeSpan.Zero)
            return;
        List<KeyValuePair<string, StringValues>> headers =
        [
            .. http.Response.Headers.Where(h => Kept.Contains(h.Key, StringComparer.OrdinalIgnoreCase)),
        ];
        pages.Keep(key, new KeptPage(body, headers, tags.Tags, clock.GetUtcNow() + holds), begun);
    }

    private static async Task SendAsync(HttpContext http, ReadOnlyMemory<byte> body)
    {
        var answer = http.Response;
        if (
            answer is { StatusCode: StatusCodes.Status200OK, HasStarted: false }
            && ETags.Match(http.Request, answer.Headers.ETag)
        )
        {
            answer.StatusCode = StatusCodes.Status304NotModified;
            answer.ContentLength = null;
            answer.ContentType = null;
            return;
        }
        if (body.Length == 0)
            return;
        if (answer is { StatusCode: StatusCodes.Status200OK, HasStarted: false })
            answer.ContentLength = body.Length;
        await answer.Body.WriteAsync(body, http.RequestAborted);
    }
}
