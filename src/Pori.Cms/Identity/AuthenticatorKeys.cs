using Microsoft.AspNetCore.Identity;

namespace Pori.Cms.Identity;

/// <summary>The row in which Identity's store keeps the key of an authenticator app.</summary>
internal static class AuthenticatorKeys
{
    // The names that Microsoft's UserStore reads; they are constants of its own.
    private const string Provider = "[AspNetUserStore]";
    private const string Name = "AuthenticatorKey";

    /// <summary>Makes the row.</summary>
    public static IdentityUserToken<string> Of(string userId, string key) =>
        new()
        {
            UserId = userId,
            LoginProvider = Provider,
            Name = Name,
            Value = key,
        };
}
