using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Identity;

/// <summary>How an operator helps a user, or keeps one out.</summary>
public enum UserHelp
{
    /// <summary>Lifts a lock.</summary>
    Unlock,

    /// <summary>Keeps the user out, at once and until enabled.</summary>
    Disable,

    /// <summary>Lets the user in again.</summary>
    Enable,

    /// <summary>Takes all second factors and recovery codes away.</summary>
    ResetFactor,

    /// <summary>Ends all sessions.</summary>
    EndSessions,
}

/// <summary>Helps users by command. Whatever is done ends the user's sessions and is noted for them.</summary>
public sealed class UserCare(IUnitOfWork work, SecurityEvents events, IdGenerator ids)
{
    /// <summary>Helps a user.</summary>
    /// <returns>False when there is no such user.</returns>
    public Task<bool> RunAsync(string email, UserHelp help, CancellationToken cancellationToken) =>
        work.RunAsync(
            async db =>
            {
                var key = email.ToUpperInvariant();
                if (await db.Users.FirstOrDefaultAsync(u => u.NormalizedEmail == key) is not { } user)
                    return false;
                await ChangeAsync(db, user, help);
                (user.SecurityStamp, user.ConcurrencyStamp) = (ids.NewContentId(), ids.NewContentId());
                events.Add(db, user.Id, SecurityEventKind.ByOperator, SecurityEvents.NoPlace);
                await Sessions.EndAsync(db, s => s.UserId == user.Id);
                db.Changed(ChangeKind.User, user.Id);
                return true;
            },
            cancellationToken
        );

    private static async Task ChangeAsync(CmsDbContext db, CmsUser user, UserHelp help)
    {
        switch (help)
        {
            case UserHelp.Unlock:
                (user.AccessFailedCount, user.LockoutEnd) = (0, null);
                break;
            case UserHelp.Disable:
                user.DisabledUtc ??= db.UtcNow;
                break;
            case UserHelp.Enable:
                user.DisabledUtc = null;
                break;
            case UserHelp.ResetFactor:
                user.TwoFactorEnabled = false;
                await AuthenticatorKeys.RemoveAsync(db, user.Id);
                await RecoveryCodes.RemoveAsync(db, user.Id);
                await db.Set<IdentityUserPasskey<string>>().Where(p => p.UserId == user.Id).ExecuteDeleteAsync();
                break;
            case UserHelp.EndSessions:
            default:
                break;
        }
    }
}
