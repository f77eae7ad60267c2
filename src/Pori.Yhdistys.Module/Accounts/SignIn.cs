using Microsoft.AspNetCore.Identity;
using Pori.Cms;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Somebody shows with e-mail and password who they are.</summary>
internal sealed class SignIn(UserManager<CmsUser> users, IPasswordHasher<CmsUser> hasher)
{
    public const int LongestPassword = 128;
    private static readonly CmsUser Nobody = new();
    private static string? nobodysHash;

    /// <summary>Checks the password.</summary>
    /// <returns>
    /// Who it is, and whether a second factor is to be shown still. The refusal is the same for an address that is unknown, a wrong
    /// password and an account that is closed, and takes as long.
    /// </returns>
    public async Task<Outcome<SignInStep>> RunAsync(SignInRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var user = request.Password.Length <= LongestPassword ? await users.FindByEmailAsync(request.Email) : null;
        if (user?.PasswordHash is null)
        {
            hasher.VerifyHashedPassword(
                Nobody,
                nobodysHash ??= hasher.HashPassword(Nobody, "nobody"),
                request.Password
            );
            return Refused();
        }
        if (!await users.CheckPasswordAsync(user, request.Password) || user.DisabledUtc is not null)
            return Refused();
        return new SignInStep(user.Id, user.SecurityStamp ?? "", user.TwoFactorEnabled);
    }

    private static Refusal Refused() => new("accounts.sign_in.refused", nameof(SignInRequest.Email));
}

/// <summary>What was typed.</summary>
internal sealed record SignInRequest(string Email, string Password);

/// <summary>How far somebody has come.</summary>
/// <param name="UserId">Who it is.</param>
/// <param name="Stamp">The user's security stamp.</param>
/// <param name="NeedsCode">Whether a second factor is to be shown still.</param>
internal sealed record SignInStep(string UserId, string Stamp, bool NeedsCode);
