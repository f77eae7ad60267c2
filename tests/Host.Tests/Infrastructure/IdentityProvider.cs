using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Pori.Host.Tests.Infrastructure;

/// <summary>An identity provider of the tests: OpenIddict's server with one client, which vouches at once for whoever it is told to.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string Client = "pori";
    public const string Secret = "a secret of the tests";
    private readonly WebApplication app;

    private IdentityProvider(WebApplication app) => this.app = app;

    /// <summary>Gets the issuer's address.</summary>
    public string Address => app.Urls.First();

    /// <summary>Gets or sets whom it vouches for: subject, address, and whether that is verified.</summary>
    public (string Subject, string Email, bool Verified) Person { get; set; } = ("nobody", "", false);

    /// <summary>Gets what was asked at its authorization endpoint.</summary>
    public ConcurrentQueue<OpenIddictRequest> Asked { get; } = new();

    public static async Task<IdentityProvider> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        IdentityProvider? self = null;
        builder
            .Services.AddOpenIddict()
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token");
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                server.EnableDegradedMode();
                server.RegisterScopes(Scopes.Email, Scopes.Profile);
                server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                server.UseAspNetCore().DisableTransportSecurityRequirement();
                server.AddEventHandler<ValidateAuthorizationRequestContext>(h => h.UseInlineHandler(Validate));
                server.AddEventHandler<ValidateTokenRequestContext>(h => h.UseInlineHandler(Validate));
                server.AddEventHandler<HandleAuthorizationRequestContext>(h =>
                    h.UseInlineHandler(context => self!.Vouch(context))
                );
            });
        var built = builder.Build();
        built.Urls.Add("http://127.0.0.1:0");
        built.UseAuthentication();
        await built.StartAsync();
        return self = new IdentityProvider(built);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static ValueTask Validate(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != Client)
            context.Reject(Errors.InvalidClient);
        return default;
    }

    private static ValueTask Validate(ValidateTokenRequestContext context)
    {
        if (context.ClientId != Client || context.ClientSecret != Secret)
            context.Reject(Errors.InvalidClient);
        return default;
    }

    private ValueTask Vouch(HandleAuthorizationRequestContext context)
    {
        Asked.Enqueue(context.Request);
        var identity = new ClaimsIdentity("tests");
        identity.AddClaim(new Claim(Claims.Subject, Person.Subject));
        identity.AddClaim(new Claim(Claims.Email, Person.Email).SetDestinations(Destinations.IdentityToken));
        identity.AddClaim(
            new Claim(
                Claims.EmailVerified,
                Person.Verified ? "true" : "false",
                ClaimValueTypes.Boolean
            ).SetDestinations(Destinations.IdentityToken)
        );
        context.Principal = new ClaimsPrincipal(identity).SetScopes(context.Request.GetScopes());
        return default;
    }
}
