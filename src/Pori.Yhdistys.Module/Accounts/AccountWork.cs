using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>What the use cases of accounts work with.</summary>
internal sealed class AccountWork(UserManager<CmsUser> users, IUnitOfWork work, SecurityEvents events, IdGenerator ids)
{
    /// <summary>Gets Identity's users: finding them, and the rules and hashes of their passwords.</summary>
    public UserManager<CmsUser> Users => users;

    /// <summary>Gets the way to change the database.</summary>
    public IUnitOfWork Work => work;

    /// <summary>Gets what notes events.</summary>
    public SecurityEvents Events => events;

    /// <summary>Reads a user as they are in the database now.</summary>
    public Task<CmsUser?> FreshAsync(string userId) =>
        work.ReadAsync(db => db.Users.FirstOrDefaultAsync(u => u.Id == userId));

    /// <summary>Makes a new id, or a new security stamp.</summary>
    public string NewId() => ids.NewContentId();

    /// <summary>
    /// Changes a user in one unit of work: the row as it is then. The new stamp ends every session and opens no link that went out
    /// before.
    /// </summary>
    /// <returns>Whether the change was made.</returns>
    public Task<bool> ChangeAsync(
        string userId,
        Func<CmsDbContext, CmsUser, Task<bool>> change,
        CancellationToken cancellationToken
    ) =>
        work.RunAsync(
            async db =>
            {
                if (await db.Users.FirstOrDefaultAsync(u => u.Id == userId) is not { } user || !await change(db, user))
                    return false;
                user.SecurityStamp = NewId();
                user.ConcurrencyStamp = NewId();
                db.Changed(ChangeKind.User, userId);
                await Sessions.EndAsync(db, s => s.UserId == userId);
                return true;
            },
            cancellationToken
        );
}
