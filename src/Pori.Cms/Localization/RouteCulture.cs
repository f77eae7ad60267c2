using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Pori.Cms.Localization;

/// <summary>Endpoint metadata: the language that the path is in, and the name of the route.</summary>
public sealed record RouteCulture(string Culture, string? RouteName = null);

/// <summary>Sets the culture of a request from the path that matched, never from a cookie or the browser's wishes.</summary>
public static class RouteCultureMiddleware
{
    /// <summary>
    /// Adds the middleware; it stands after routing. Endpoints without <see cref="RouteCulture"/> get that of the path's
    /// first part, or the site's default.
    /// </summary>
    public static IApplicationBuilder UseRouteCulture(this IApplicationBuilder app) =>
        app.Use(
            static async (http, next) =>
            {
                var site = await http.RequestServices.GetRequiredService<SiteSettings>().GetAsync();
                var culture = SiteCultures.Info(
                    http.GetEndpoint()?.Metadata.GetMetadata<RouteCulture>()?.Culture ?? PrefixOf(http.Request, site)
                );
                // Set here, not in a helper: the values flow down to what is awaited below, and not up.
                CultureInfo.CurrentCulture = culture;
                CultureInfo.CurrentUICulture = culture;
                http.Features.Set(new RequestCulture(culture.Name));
                await next(http);
            }
        );

    // Where no route matched, as when a page does not know the method, the path still says what language its reader has.
    private static string PrefixOf(HttpRequest request, SiteSettingsDocument site) =>
        site.Cultures.Supported.FirstOrDefault(culture => request.Path.StartsWithSegments($"/{culture}"))
        ?? site.Cultures.Default;

    /// <summary>Gets the name of the culture of a request, such as fi.</summary>
    public static string GetCulture(this HttpContext http) =>
        http.Features.Get<RequestCulture>()?.Name
        ?? http.GetEndpoint()?.Metadata.GetMetadata<RouteCulture>()?.Culture
        ?? http.RequestServices.GetRequiredService<SiteSettings>().Current.Cultures.Default;

    private sealed record RequestCulture(string Name);
}
