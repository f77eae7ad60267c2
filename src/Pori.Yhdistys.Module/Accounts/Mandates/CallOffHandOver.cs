using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Identity;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>A keeper calls a hand-over off before its day; an invitation for it is withdrawn with it.</summary>
internal sealed class CallOffHandOver(MandateWork work)
{
    /// <summary>Calls it off.</summary>
    public Task<Outcome<bool>> RunAsync(
        Guid bodyId,
        Guid handOverId,
        Actor actor,
        string key,
        CancellationToken cancellationToken
    ) =>
        work.RunOnceAsync(
            actor,
            key,
            new { bodyId, handOverId },
            change => CallOffAsync(change, bodyId, handOverId),
            cancellationToken
        );

    private static async Task<Outcome<bool>> CallOffAsync(MandateChange change, Guid bodyId, Guid handOverId)
    {
        if (await change.HoldAsync(bodyId) is not { IsKept: true } held)
            return MandateChange.NotFound;
        var handOver = await change
            .Db.Set<HandOver>()
            .FirstOrDefaultAsync(h => h.Id == handOverId && h.BodyId == bodyId);
        if (handOver is null)
            return MandateChange.NotFound;
        if (!handOver.IsOpen)
            return new Refusal("mandates.hand_over.closed");
        var now = change.Db.UtcNow;
        handOver.CancelledUtc = now;
        await change
            .Db.Set<Invitation>()
            .Where(i => i.HandOverId == handOverId && i.UsedUtc == null && i.WithdrawnUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.WithdrawnUtc, now));
        var to = await People.FindAsync(change.Db, handOver.ToPersonId ?? "");
        held.Note(MandateEventKind.HandOverCalledOff, to?.Name ?? "", handOver.Roles);
        return true;
    }
}
