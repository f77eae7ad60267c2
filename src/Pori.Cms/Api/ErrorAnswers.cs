using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pori.Cms.Api;

/// <summary>
/// Answers where nothing else has answered: an unknown address or method, a form that was refused, a failure of ours. Programs get
/// ProblemDetails, people a page.
/// </summary>
public static partial class ErrorAnswers
{
    private static readonly string[] ForPrograms = ["/api", "/openapi", "/health"];

    /// <summary>Adds the answers; what stands before this, such as headers, holds for them too.</summary>
    public static IApplicationBuilder UseErrorAnswers(this IApplicationBuilder app) => app.Use(AnswerAsync);

    private static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        var status = await TryAsync(http, next);
        // An answer without a body that was meant so, such as the 401 of the content API, has no words of ours to give.
        var page = IsProgram(http.Request) ? null : http.RequestServices.GetService<IErrorPage>();
        if (status < 400 || HasAnswer(http.Response) || !(Problems.IsKnown(status) || IsForPeople(status, page)))
            return;
        http.Response.StatusCode = status;
        if (page is not null)
            await WritePageAsync(http, page, status);
        else
            await Problems.Of(status).ExecuteAsync(http);
    }

    private static async Task<int> TryAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
            return http.Response.StatusCode;
        }
#pragma warning disable CA1031 // What is thrown must not reach the caller, whatever it is.
        catch (Exception failure) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            http.Response.Clear();
            if (failure is BadHttpRequestException refused)
                return refused.StatusCode;
            Log.Failed(LoggerOf(http), failure, http.Request.Method, http.Request.Path);
            return StatusCodes.Status500InternalServerError;
        }
    }

    // The page needs settings and templates; when they are what failed, the words without them must do.
    private static async Task WritePageAsync(HttpContext http, IErrorPage page, int status)
    {
        try
        {
            await page.WriteAsync(http, status);
        }
#pragma warning disable CA1031 // As above.
        catch (Exception failure) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.PageFailed(LoggerOf(http), failure);
            http.Response.Clear();
            await Problems.Of(status).ExecuteAsync(http);
        }
    }

    // Programs get this one without a body, as Orchard gives it.
    private static bool IsForPeople(int status, IErrorPage? page) =>
        page is not null && status == StatusCodes.Status403Forbidden;

    private static bool HasAnswer(HttpResponse answer) =>
        answer.HasStarted || answer.ContentLength is not null || answer.ContentType is not null;

    private static bool IsProgram(HttpRequest request) =>
        ForPrograms.Any(path => request.Path.StartsWithSegments(path))
        || (
            request.Headers.Accept.ToString() is { Length: > 0 } accepts
            && accepts.Contains("json", StringComparison.OrdinalIgnoreCase)
            && !accepts.Contains("html", StringComparison.OrdinalIgnoreCase)
        );

    private static ILogger LoggerOf(HttpContext http) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ErrorAnswers));

    private static partial class Log
    {
        [LoggerMessage(200, LogLevel.Error, "{Method} {Path} failed")]
        public static partial void Failed(ILogger logger, Exception failure, string method, string path);

        [LoggerMessage(201, LogLevel.Error, "The page that tells of an error failed itself")]
        public static partial void PageFailed(ILogger logger, Exception failure);
    }
}
