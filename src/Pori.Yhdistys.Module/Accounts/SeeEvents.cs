using Microsoft.EntityFrameworkCore;
using Pori.Cms.Identity;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Somebody looks at what happened to their account.</summary>
internal sealed class SeeEvents(AccountWork accounts)
{
    private const int Most = 100;

    /// <summary>Gets the person's last events, newest first.</summary>
    public Task<List<SecurityEvent>> RunAsync(Actor actor) =>
        accounts.Work.ReadAsync(db =>
            db.Set<SecurityEvent>()
                .Where(e => e.UserId == actor.Id)
                .OrderByDescending(e => e.Utc)
                .Take(Most)
                .ToListAsync()
        );
}
