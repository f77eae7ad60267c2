using Microsoft.AspNetCore.Identity;
using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Somebody who has shown the first factor shows the second: a code of their app, or a recovery code.</summary>
internal sealed class ShowSecondFactor(AccountWork accounts, Tries tries, TimeProvider clock)
{
    private const int LongestCode = 64;

    // An app's code is good for a minute and a half at most, on either side of the clock.
    private static readonly TimeSpan CodeLasts = TimeSpan.FromMinutes(5);

    /// <summary>Checks the code, which counts once.</summary>
    /// <param name="pending">Who has shown the first factor.</param>
    /// <param name="code">What was typed; blanks are passed over.</param>
    /// <param name="place">Where it came from.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <returns>How they showed who they are.</returns>
    public async Task<Outcome<SessionProof>> RunAsync(
        PendingSignIn pending,
        string code,
        SessionPlace place,
        CancellationToken cancellationToken
    )
    {
        if (tries.Begin(pending.UserId, place) is { } wait)
            return wait;
        var user = await accounts.Users.FindByIdAsync(pending.UserId);
        if (user is null || user.DisabledUtc is not null || user.SecurityStamp != pending.Stamp)
            return new Refusal("accounts.code.late");
        if (Lockout.IsLocked(user, clock.GetUtcNow().UtcDateTime))
            return new Refusal("accounts.code.refused", "Code");
        var typed = string.Concat(code.Where(c => !char.IsWhiteSpace(c)));
        if (typed.Length > LongestCode || !await HoldsAsync(user, typed, place, cancellationToken))
        {
            await tries.FailedAsync(user, place, cancellationToken);
            return new Refusal("accounts.code.refused", "Code");
        }
        await tries.SucceededAsync(user.Id, place, cancellationToken);
        return new SessionProof(pending.Method, SecondFactor: true, pending.Strong);
    }

    private async Task<bool> HoldsAsync(
        CmsUser user,
        string typed,
        SessionPlace place,
        CancellationToken cancellationToken
    )
    {
        if (await accounts.Users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, typed))
            return await accounts.Work.RunAsync(
                db => UsedProofs.TryUseAsync(db, user.Id, "totp/" + typed, CodeLasts),
                cancellationToken
            );
        return await accounts.Work.RunAsync(
            async db =>
            {
                var used = await RecoveryCodes.TryUseAsync(db, user.Id, typed);
                if (used)
                    accounts.Events.Add(db, user.Id, SecurityEventKind.RecoveryCodeUsed, place);
                return used;
            },
            cancellationToken
        );
    }
}
