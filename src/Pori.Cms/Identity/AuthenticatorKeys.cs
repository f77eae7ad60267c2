using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Identity;

/// <summary>The row in which Identity's store keeps the key of an authenticator app.</summary>
public static class AuthenticatorKeys
{
    // The names that Microsoft's UserStore reads; they are constants of its own.
    private const string Provider = "[AspNetUserStore]";
    private const string Name = "AuthenticatorKey";

    /// <summary>Gives a user a new key in the running unit of work; it counts for nothing until a code of it was shown.</summary>
    public static async Task RenewAsync(CmsDbContext db, string userId, string key)
    {
        await RemoveAsync(db, userId);
        db.UserTokens.Add(Of(userId, key));
    }

    /// <summary>Takes a user's key away, in the running unit of work.</summary>
    public static Task RemoveAsync(CmsDbContext db, string userId) =>
        db
            .UserTokens.Where(t => t.UserId == userId && t.LoginProvider == Provider && t.Name == Name)
            .ExecuteDeleteAsync();

    /// <summary>Makes the row.</summary>
    internal static IdentityUserToken<string> Of(string userId, string key) =>
        new()
        {
            UserId = userId,
            LoginProvider = Provider,
            Name = Name,
            Value = key,
        };
}
