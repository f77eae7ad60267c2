using Microsoft.AspNetCore.Authorization;

namespace Pori.Cms.Identity;

/// <summary>
/// Who may come to an address at all. What an endpoint does is decided by its use case. An endpoint that says nothing keeps the site
/// from starting, see <see cref="IdentityPipeline.RequireDecisions"/>.
/// </summary>
public static class AccessPolicies
{
    /// <summary>For who has signed in; staff with a second factor.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>For who has signed in, staff without a second factor too: where one is set up, and the way out.</summary>
    public const string FirstStep = "first-step";

    internal static void AddTo(AuthorizationOptions options)
    {
        var signedIn = new AuthorizationPolicyBuilder(SessionHandlerOptions.Scheme)
            .RequireAuthenticatedUser()
            .RequireAssertion(context => !context.User.HasClaim(c => c.Type == AccountClaims.NeedsSecondFactor))
            .Build();
        options.DefaultPolicy = signedIn;
        options.AddPolicy(SignedIn, signedIn);
        options.AddPolicy(
            FirstStep,
            policy => policy.AddAuthenticationSchemes(SessionHandlerOptions.Scheme).RequireAuthenticatedUser()
        );
    }
}
