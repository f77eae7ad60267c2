using Microsoft.AspNetCore.Http;

namespace Pori.Cms.Workflows.Http;

/// <summary>Writes what a workflow answered.</summary>
internal sealed class HttpRunResult(HttpRunAnswer answer) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = answer.Status;
        response.Headers.CacheControl = "no-store";
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        if (answer.ContentType is { } type)
            response.ContentType = type;
        // These have no body by the rules of HTTP.
        if (answer.Status is not (204 or 205 or 304) && answer.Text.Length > 0)
            await response.WriteAsync(answer.Text, httpContext.RequestAborted);
    }
}
