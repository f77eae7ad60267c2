using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Somebody ends one of their sessions, or all of them.</summary>
internal sealed class EndSession(AccountWork accounts)
{
    /// <summary>Gets the sessions of a person, the one that was used last first.</summary>
    public Task<List<UserSession>> OfAsync(Actor actor) =>
        accounts.Work.ReadAsync(db =>
            db.Set<UserSession>().Where(s => s.UserId == actor.Id).OrderByDescending(s => s.SeenUtc).ToListAsync()
        );

    /// <summary>Ends one session of the person's own.</summary>
    public async Task<Outcome<bool>> RunAsync(
        string session,
        Actor actor,
        SessionPlace place,
        CancellationToken cancellationToken
    )
    {
        var ended = await accounts.Work.RunAsync(
            async db =>
            {
                var count = await Sessions.EndAsync(db, s => s.Hash == session && s.UserId == actor.Id);
                if (count > 0)
                    accounts.Events.Add(db, actor.Id, SecurityEventKind.SessionEnded, place);
                return count;
            },
            cancellationToken
        );
        return ended > 0 ? true : new Refusal("accounts.devices.gone");
    }

    /// <summary>Ends all sessions, this one too.</summary>
    public Task AllAsync(Actor actor, SessionPlace place, CancellationToken cancellationToken) =>
        accounts.Work.RunAsync(
            async db =>
            {
                await Sessions.EndAsync(db, s => s.UserId == actor.Id);
                accounts.Events.Add(db, actor.Id, SecurityEventKind.SessionsEnded, place);
            },
            cancellationToken
        );
}
