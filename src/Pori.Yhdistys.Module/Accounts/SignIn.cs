using Microsoft.AspNetCore.Identity;
using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Somebody shows with e-mail and password who they are.</summary>
internal sealed class SignIn(AccountWork accounts, Tries tries, TimeProvider clock)
{
    private static readonly CmsUser Nobody = new();
    private static string? nobodysHash;

    /// <summary>Checks the password.</summary>
    /// <returns>
    /// Who it is, and whether a second factor is to be shown still. The refusal is the same for an address that is unknown, a wrong
    /// password and an account that is locked or closed, and takes as long.
    /// </returns>
    public async Task<Outcome<SignInStep>> RunAsync(
        SignInRequest request,
        SessionPlace place,
        CancellationToken cancellationToken
    )
    {
        if (tries.Begin(request.Email, place) is { } wait)
            return wait;
        var password = request.Password.Length <= PasswordRules.Longest ? request.Password : "";
        var user = await accounts.Users.FindByEmailAsync(request.Email);
        if (!Matches(user, password) || user is null)
        {
            await NoteAsync(user, place, cancellationToken);
            return Refused();
        }
        if (Lockout.IsLocked(user, clock.GetUtcNow().UtcDateTime) || user.DisabledUtc is not null)
            return Refused();
        if (!user.TwoFactorEnabled)
            await tries.SucceededAsync(user.Id, place, cancellationToken);
        return new SignInStep(user.Id, user.SecurityStamp ?? "", user.TwoFactorEnabled);
    }

    private static Refusal Refused() => new("accounts.sign_in.refused", nameof(SignInRequest.Email));

    private bool Matches(CmsUser? user, string password)
    {
        var hasher = accounts.Users.PasswordHasher;
        var hash = user?.PasswordHash ?? (nobodysHash ??= hasher.HashPassword(Nobody, "nobody"));
        var matches = hasher.VerifyHashedPassword(user ?? Nobody, hash, password);
        return user?.PasswordHash is not null && matches != PasswordVerificationResult.Failed;
    }

    // While an account is locked nothing more is counted: the lock ends when it was said to.
    private Task NoteAsync(CmsUser? user, SessionPlace place, CancellationToken cancellationToken)
    {
        if (user is not null && !Lockout.IsLocked(user, clock.GetUtcNow().UtcDateTime))
            return tries.FailedAsync(user, place, cancellationToken);
        if (user is null)
            accounts.Events.NobodyTried(place);
        return Task.CompletedTask;
    }
}

/// <summary>What was typed.</summary>
internal sealed record SignInRequest(string Email, string Password);

/// <summary>How far somebody has come.</summary>
/// <param name="UserId">Who it is.</param>
/// <param name="Stamp">The user's security stamp.</param>
/// <param name="NeedsCode">Whether a second factor is to be shown still.</param>
internal sealed record SignInStep(string UserId, string Stamp, bool NeedsCode);
