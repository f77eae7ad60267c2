using Microsoft.AspNetCore.HostFiltering;
using Scalar.AspNetCore;

namespace Pori.Host;

/// <summary>What every answer carries and every request is held to: headers, cookies, the names of the site.</summary>
internal static class HostSecurity
{
    private const string Pages =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // The reference of the API starts from a script within its page, which a nonce of the answer lets run, and sets styles from
    // there. Nothing else of it is loosened, and no page of the site is it.
    private static string ApiReference(object? nonce) =>
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    public static IServiceCollection AddHostSecurity(this IServiceCollection services)
    {
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "pori-form";
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        return services;
    }

    /// <summary>Answers only to names that are the site's; without any name of its own it answers to those it listens at.</summary>
    public static void AddKnownHosts(this WebApplicationBuilder builder, string urls)
    {
        if (builder.Configuration["AllowedHosts"] is { Length: > 0 })
            return;
        var names = urls.Split(';').Select(url => BindingAddress.Parse(url).Host).ToList();
        // Whoever listens at every address of the machine stands behind a proxy, or says AllowedHosts.
        if (names.Any(name => name is "*" or "+" or "0.0.0.0" or "[::]"))
            return;
        builder.Services.PostConfigure<HostFilteringOptions>(hosts =>
            hosts.AllowedHosts = [.. names.Union(["localhost", "127.0.0.1", "[::1]"])]
        );
    }

    /// <summary>Puts the headers on every answer at its start, so that an error, which begins anew, carries them too.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                http.Response.OnStarting(
                    static state =>
                    {
                        Write((HttpContext)state);
                        return Task.CompletedTask;
                    },
                    http
                );
                return next();
            }
        );

    private static void Write(HttpContext http)
    {
        var headers = http.Response.Headers;
        // A stored file brings a stricter policy of its own.
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = http.Items.TryGetValue(ScalarOptions.NonceHttpContextItemKey, out var nonce)
                ? ApiReference(nonce)
                : Pages;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = http.Request.Path.StartsWithSegments("/api")
            ? "cross-origin"
            : "same-origin";
    }
}
