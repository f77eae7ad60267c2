using System.Threading.RateLimiting;

namespace Pori.Host;

/// <summary>What every answer carries and every request is held to: headers, cookies, rates.</summary>
internal static class HostSecurity
{
    private const string Pages =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // The reference of the API sets styles from its own script; nothing else of it is loosened, and no page of the site is it.
    private const string ApiReference =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    public static IServiceCollection AddHostSecurity(this IServiceCollection services)
    {
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "pori-form";
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(
                "forms",
                http =>
                    HttpMethods.IsPost(http.Request.Method)
                        ? RateLimitPartition.GetTokenBucketLimiter(
                            http.Connection.RemoteIpAddress?.ToString() ?? "",
                            _ =>
                                new()
                                {
                                    TokenLimit = 10,
                                    TokensPerPeriod = 10,
                                    ReplenishmentPeriod = TimeSpan.FromMinutes(1),
                                    QueueLimit = 0,
                                }
                        )
                        : RateLimitPartition.GetNoLimiter("reading")
            );
        });
        return services;
    }

    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var headers = http.Response.Headers;
                headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/api/docs")
                    ? ApiReference
                    : Pages;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = http.Request.Path.StartsWithSegments("/api")
                    ? "cross-origin"
                    : "same-origin";
                return next();
            }
        );
}
