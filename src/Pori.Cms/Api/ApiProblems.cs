using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pori.Cms.Api;

/// <summary>Answers below /api with ProblemDetails where nothing else has answered.</summary>
public static partial class ApiProblems
{
    /// <summary>Adds the answers: a failure becomes 500 without details, an unknown path 404, an unknown method 405.</summary>
    public static IApplicationBuilder UseApiProblems(this IApplicationBuilder app) =>
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api"), api => api.Use(AnswerAsync));

    private static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
#pragma warning disable CA1031 // What is thrown must not reach the caller, whatever it is.
        catch (Exception failure) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            var logger = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiProblems));
            Log.Failed(logger, failure, http.Request.Path);
            http.Response.Clear();
            await Problems.Failure().ExecuteAsync(http);
            return;
        }
        if (
            http.Response.HasStarted
            || http.Response.ContentLength is not null
            || http.Response.ContentType is not null
        )
            return;
        if (http.Response.StatusCode == StatusCodes.Status404NotFound)
            await Problems.NotFound().ExecuteAsync(http);
        else if (http.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
            await Problems.MethodNotAllowed().ExecuteAsync(http);
    }

    private static partial class Log
    {
        [LoggerMessage(200, LogLevel.Error, "The API failed at {Path}")]
        public static partial void Failed(ILogger logger, Exception failure, string path);
    }
}
