using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Pori.Cms.Liquid;

/// <summary>Lets browsers keep a file for ever that was asked for by the address of its present version.</summary>
public static class VersionedAssets
{
    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>Adds the header; an address of another version than the file's is answered as if it had none.</summary>
    public static IApplicationBuilder UseVersionedAssets(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (http.Request.Query.ContainsKey("v") && IsPresent(http))
                    http.Response.OnStarting(Keep, http.Response);
                return next(http);
            }
        );

    private static bool IsPresent(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        return http.RequestServices.GetRequiredService<AssetVersions>().Append(path) == path + http.Request.QueryString;
    }

    private static Task Keep(object state)
    {
        var answer = (HttpResponse)state;
        if (answer.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
            answer.Headers.CacheControl = ForEver;
        return Task.CompletedTask;
    }
}
