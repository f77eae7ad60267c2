using Pori.Cms.Api;
using Pori.Cms.Caching;
using Pori.Cms.Identity;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Queries;
using Pori.Cms.Search;
using Pori.Cms.Search.Indices;
using Pori.Cms.Workflows.Http;
using Pori.Yhdistys.Module;
using Scalar.AspNetCore;

namespace Pori.Host;

/// <summary>The answer of a process that runs.</summary>
internal sealed record Liveness(string Status);

/// <summary>The way of a request through the site, and every address.</summary>
internal static class SitePipeline
{
    public static void UseSite(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseErrorAnswers();
        // Not over a reader's own answers: the length of a compressed page that mixes secrets with their wishes tells of both.
        app.UseWhen(http => http.Request.Headers.Cookie.Count == 0, open => open.UseResponseCompression());
        app.UseVersionedAssets();
        app.UseRouting();
        app.UseRouteCulture();
        app.UseCmsIdentity();
        app.UseAntiforgery();
        app.UsePageCache();
    }

    public static void MapSite(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        // The barest answer this server can give: load balancers ask it, and ./bench measures the others against it.
        app.MapGet("/health/live", () => TypedResults.Ok(new Liveness("live")))
            .AllowAnonymous()
            .ExcludeFromDescription();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference(
                "/api/docs",
                reference => reference.WithNonce().DisableAgent().DisableTelemetry().DisableDefaultFonts()
            )
            .AllowAnonymous();
        app.MapContentApi();
        app.MapQueries();
        app.MapSearch();
        app.MapLucene();
        app.MapWorkflows();
        // What the API does not have is no page either.
        app.MapFallback("/api/{**path}", Problems.NotFound)
            .WithMetadata(new HttpMethodMetadata(["GET", "HEAD"]))
            .AllowAnonymous()
            .ExcludeFromDescription();
        app.MapPoriYhdistys();
    }
}
