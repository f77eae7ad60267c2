using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Somebody who has signed in shows again with their password who they are, before something that matters changes.</summary>
internal sealed class ProveAgain(AccountWork accounts, Tries tries, IOptions<SessionLimits> limits, TimeProvider clock)
{
    /// <summary>Gets whether it was shown so lately that it need not be shown again.</summary>
    public bool IsFresh(Actor actor) =>
        actor.Principal.FindFirst(AccountClaims.ProvenAt)?.Value is { } text
        && clock.GetUtcNow() - DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            < limits.Value.Fresh;

    /// <summary>Checks the password; the session is fresh again then.</summary>
    public async Task<Outcome<bool>> RunAsync(
        string password,
        Actor actor,
        SessionPlace place,
        CancellationToken cancellationToken
    )
    {
        if (tries.Begin(actor.Id, place) is { } wait)
            return wait;
        var user = await accounts.Users.FindByIdAsync(actor.Id);
        var hasher = accounts.Users.PasswordHasher;
        if (
            user?.PasswordHash is not { } hash
            || Lockout.IsLocked(user, clock.GetUtcNow().UtcDateTime)
            || hasher.VerifyHashedPassword(user, hash, password) == PasswordVerificationResult.Failed
        )
        {
            if (user is not null)
                await tries.FailedAsync(user, place, cancellationToken);
            return new Refusal("accounts.password.wrong", "Password");
        }
        var session = actor.Principal.FindFirst(AccountClaims.Session)?.Value;
        return await accounts.Work.RunAsync(db => RenewAsync(db, session), cancellationToken);
    }

    private static async Task<bool> RenewAsync(CmsDbContext db, string? hash)
    {
        if (await db.Set<UserSession>().FirstOrDefaultAsync(s => s.Hash == hash) is not { } session)
            return false;
        session.ProvenUtc = db.UtcNow;
        db.Changed(ChangeKind.Session, session.Hash);
        return true;
    }
}
