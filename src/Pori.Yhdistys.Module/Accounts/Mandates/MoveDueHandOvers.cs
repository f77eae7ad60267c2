using Microsoft.EntityFrameworkCore;
using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Moves the roles of all hand-overs whose day has come. Several servers may run it at the same time.</summary>
internal sealed class MoveDueHandOvers(IUnitOfWork reading, MandateWork work)
{
    private const int Batch = 200;

    /// <summary>Moves them, each in a transaction of its own.</summary>
    /// <returns>How many were due.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await reading.ReadAsync(
            async db =>
            {
                var now = db.UtcNow;
                return await db.Set<HandOver>()
                    .Where(h => h.DoneUtc == null && h.CancelledUtc == null && h.ToPersonId != null && h.DueUtc <= now)
                    .OrderBy(h => h.DueUtc)
                    .Take(Batch)
                    .Select(h => new { h.Id, h.BodyId })
                    .ToListAsync(cancellationToken);
            },
            cancellationToken
        );
        foreach (var one in due)
            await work.RunAsync(
                Actor.System("hand-over"),
                change => MoveAsync(change, one.BodyId, one.Id),
                cancellationToken
            );
        return due.Count;
    }

    private static async Task<bool> MoveAsync(MandateChange change, Guid bodyId, Guid handOverId)
    {
        if (await change.HoldAsync(bodyId) is not { } held)
            return false;
        var handOver = await change.Db.Set<HandOver>().FirstAsync(h => h.Id == handOverId);
        if (!handOver.IsOpen || handOver.DueUtc > change.Db.UtcNow)
            return false;
        await MoveHandOver.RunAsync(change, held, handOver);
        return true;
    }
}
