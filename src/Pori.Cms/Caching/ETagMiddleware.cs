using Microsoft.AspNetCore.Http;

namespace Pori.Cms.Caching;

/// <summary>
/// Gives answers of 200 their entity tag. It lies inside the output cache, so that a kept answer has its tag already.
/// </summary>
internal sealed class ETagMiddleware(RequestDelegate next)
{
    private const int Longest = 4 * 1024 * 1024;

    public async Task InvokeAsync(HttpContext http)
    {
        if (!ETags.Applies(http))
        {
            await next(http);
            return;
        }
        var original = http.Response.Body;
        await using var body = new HeldBody(original, Longest);
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
        if (body.IsHeld)
            await SendAsync(http, body);
    }

    private static async Task SendAsync(HttpContext http, HeldBody body)
    {
        var held = body.Held;
        if (http.Response is { StatusCode: StatusCodes.Status200OK, HasStarted: false })
        {
            var headers = http.Response.Headers;
            if (headers.ETag.Count == 0)
                headers.ETag = ETags.Of(held.Span);
            // Browsers keep the page and ask whether it still holds.
            if (headers.CacheControl.Count == 0)
                headers.CacheControl = "no-cache";
        }
        if (held.Length > 0)
            await http.Response.Body.WriteAsync(held, http.RequestAborted);
    }
}

/// <summary>Answers 304 without a body to readers who have the page; it lies around the output cache.</summary>
internal sealed class NotModifiedMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Headers.IfNoneMatch.Count == 0 || !ETags.Applies(http))
        {
            await next(http);
            return;
        }
        var original = http.Response.Body;
        await using var body = new ComparedBody(original, http);
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
        if (!body.Dropped)
            return;
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        http.Response.ContentLength = null;
        http.Response.ContentType = null;
    }
}
