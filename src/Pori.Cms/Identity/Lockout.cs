using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pori.Cms.Storage;

namespace Pori.Cms.Identity;

/// <summary>When accounts are locked.</summary>
public sealed class LockoutLimits
{
    /// <summary>Gets or sets after how many tries that fail one after another an account is locked; 10 by default.</summary>
    public int Tries { get; set; } = 10;

    /// <summary>Gets or sets for how long; a quarter of an hour by default.</summary>
    public TimeSpan Lasts { get; set; } = TimeSpan.FromMinutes(15);
}

/// <summary>
/// Counts tries that fail, over all processes, and locks an account for a while. The way that a mail to its owner opens lifts the
/// lock, so that nobody can keep them out.
/// </summary>
public sealed class Lockout(IOptions<LockoutLimits> limits)
{
    /// <summary>Gets whether an account is locked now.</summary>
    public static bool IsLocked(CmsUser user, DateTime now) => user.LockoutEnd is { } end && end.UtcDateTime > now;

    /// <summary>Counts a try that failed, in the running unit of work.</summary>
    /// <returns>Whether it has locked the account.</returns>
    public async Task<bool> FailedAsync(CmsDbContext db, string userId)
    {
        // Counted by the database, so that tries side by side are all counted.
        await db
            .Users.Where(u => u.Id == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1));
        var failed = await db.Users.Where(u => u.Id == userId).Select(u => u.AccessFailedCount).FirstOrDefaultAsync();
        if (failed < limits.Value.Tries)
            return false;
        DateTimeOffset? until = new DateTimeOffset(db.UtcNow + limits.Value.Lasts, TimeSpan.Zero);
        await SetAsync(db, userId, until);
        return true;
    }

    /// <summary>Forgets the tries and lifts the lock, in the running unit of work.</summary>
    public static Task LiftAsync(CmsDbContext db, string userId) => SetAsync(db, userId, null);

    private static Task<int> SetAsync(CmsDbContext db, string userId, DateTimeOffset? until) =>
        db
            .Users.Where(u => u.Id == userId)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.LockoutEnd, until)
            );
}
