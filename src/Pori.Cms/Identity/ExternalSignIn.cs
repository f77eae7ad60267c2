using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Pori.Cms.Identity;

/// <summary>Who has come from a service, before the site knows which account that is.</summary>
/// <param name="Provider">The service.</param>
/// <param name="Subject">The person's id there.</param>
/// <param name="Email">The address, or null.</param>
/// <param name="EmailVerified">Whether the service says that it has verified the address.</param>
public sealed record ExternalIdentity(ExternalProvider Provider, string Subject, string? Email, bool EmailVerified);

/// <summary>The services of the configuration, by OpenID Connect with code flow, PKCE, state and nonce.</summary>
public sealed class ExternalProviders(IReadOnlyList<ExternalProvider> all)
{
    internal const string Scheme = "External";
    private const string NameItem = "provider";

    /// <summary>Gets the services.</summary>
    public IReadOnlyList<ExternalProvider> All => all;

    /// <summary>Gets a service, or null.</summary>
    public ExternalProvider? Find(string? name) => all.FirstOrDefault(p => p.Name == name);

    /// <summary>Sends a browser to a service; it comes back to an address of ours.</summary>
    public static Task SendAsync(HttpContext http, ExternalProvider provider, string backTo) =>
        http.ChallengeAsync(
            provider.Name,
            new AuthenticationProperties { RedirectUri = backTo, Items = { [NameItem] = provider.Name } }
        );

    /// <summary>Gets who has come back with this browser, or null.</summary>
    public async Task<ExternalIdentity?> ReadAsync(HttpContext http)
    {
        var result = await http.AuthenticateAsync(Scheme);
        if (
            !result.Succeeded
            || Find(result.Properties.Items[NameItem]) is not { } provider
            || result.Principal.FindFirst("sub")?.Value is not { Length: > 0 } subject
        )
            return null;
        return new(
            provider,
            subject,
            result.Principal.FindFirst(provider.EmailClaim)?.Value,
            result.Principal.FindFirst("email_verified")?.Value is "true" or "True"
        );
    }

    /// <summary>Forgets who has come back.</summary>
    public static Task ForgetAsync(HttpContext http) => http.SignOutAsync(Scheme);
}

/// <summary>Registers the services of the configuration.</summary>
public static partial class ExternalSignIn
{
    private const string Section = "Accounts:Providers";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    /// <summary>Adds the services under <c>Accounts:Providers</c>.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">The host's configuration.</param>
    /// <param name="finish">The path to which a browser goes after a failure.</param>
    /// <param name="outside">The clock that browsers and services live by, whatever the site's own says.</param>
    /// <exception cref="InvalidOperationException">A service lacks a name, an authority or a client id, or has an odd name.</exception>
    public static IServiceCollection AddExternalSignIn(
        this IServiceCollection services,
        IConfiguration configuration,
        string finish,
        TimeProvider outside
    )
    {
        var all = configuration.GetSection(Section).Get<List<ExternalProvider>>() ?? [];
        services.AddSingleton(new ExternalProviders(all));
        var builder = services
            .AddAuthentication()
            .AddCookie(ExternalProviders.Scheme, cookie => Configure(cookie, outside));
        foreach (var provider in all)
        {
            Check(provider);
            builder.AddOpenIdConnect(
                provider.Name,
                provider.Label,
                options =>
                {
                    options.TimeProvider = outside;
                    Configure(options, provider, finish);
                }
            );
        }
        return services;
    }

    private static void Configure(CookieAuthenticationOptions cookie, TimeProvider outside)
    {
        cookie.TimeProvider = outside;
        cookie.Cookie.Name = "pori-palvelu";
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = Lasts;
        cookie.SlidingExpiration = false;
    }

    private static void Check(ExternalProvider provider)
    {
        if (provider.Name.Length == 0 || !provider.Name.All(char.IsAsciiLetterOrDigit))
            throw new InvalidOperationException($"{Section}: a service's Name has letters and digits only.");
        if (provider.Authority.Length == 0 || provider.ClientId.Length == 0)
            throw new InvalidOperationException($"{Section}: {provider.Name} needs Authority and ClientId.");
    }

    private static void Configure(OpenIdConnectOptions options, ExternalProvider provider, string finish)
    {
        options.SignInScheme = ExternalProviders.Scheme;
        options.Authority = provider.Authority;
        options.RequireHttpsMetadata = !new Uri(provider.Authority).IsLoopback;
        (options.ClientId, options.ClientSecret) = (provider.ClientId, provider.Secret);
        // Each service comes back to a path of its own, so that one cannot pass for another.
        options.CallbackPath = $"{finish}/{provider.Name}";
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.Scope.Clear();
        foreach (var scope in new[] { "openid", "profile", "email" })
            options.Scope.Add(scope);
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        options.Events.OnRemoteFailure = context =>
        {
            var logger = context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>();
            Log.Failed(
                logger.CreateLogger(typeof(ExternalSignIn)),
                provider.Name,
                context.Failure?.GetType().Name ?? ""
            );
            context.Response.Redirect(finish);
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    private static partial class Log
    {
        [LoggerMessage(720, LogLevel.Warning, "Security: {Provider} has not vouched for anybody: {Failure}")]
        public static partial void Failed(ILogger logger, string provider, string failure);
    }
}
