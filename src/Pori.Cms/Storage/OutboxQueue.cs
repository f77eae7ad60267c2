using Microsoft.EntityFrameworkCore;

namespace Pori.Cms.Storage;

/// <summary>
/// The messages of the outbox that are due. Who takes one has it for a minute, so that two servers do not deliver the same; a
/// process that dies with one in hand loses it to the next after that. A message that fails for good stays, with the reason.
/// </summary>
internal sealed class OutboxQueue(IUnitOfWork work)
{
    private const int Batch = 50;
    private const int MostAttempts = 15;
    private const int LongestError = 500;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>Takes some of the messages of a kind that are due, longest due first.</summary>
    public Task<IReadOnlyList<OutboxMessage>> TakeAsync(string kind, CancellationToken cancellationToken) =>
        work.RunAsync(db => TakeAsync(db, kind), cancellationToken);

    /// <summary>Notes that a message has gone.</summary>
    public Task DeliveredAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            (row, now) =>
            {
                row.DeliveredUtc = now;
                row.LastError = null;
            },
            cancellationToken
        );

    /// <summary>
    /// Notes why a message did not go, and when it is tried again: after 15 seconds, then twice as long each time, 15 times in
    /// all; or never, when nothing can become of it.
    /// </summary>
    public Task FailedAsync(Guid id, Exception failure, bool forGood, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            (row, now) =>
            {
                var error = $"{failure.GetType().Name}: {failure.Message}";
                row.LastError = error.Length > LongestError ? error[..LongestError] : error;
                row.DueUtc = now + WaitAfter(row.Attempts);
                row.FailedUtc = forGood || row.Attempts >= MostAttempts ? now : null;
            },
            cancellationToken
        );

    private static TimeSpan WaitAfter(int attempts)
    {
        var wait = FirstWait * Math.Pow(2, Math.Clamp(attempts - 1, 0, 20));
        return wait < LongestWait ? wait : LongestWait;
    }

    private static async Task<IReadOnlyList<OutboxMessage>> TakeAsync(CmsDbContext db, string kind)
    {
        var now = db.UtcNow;
        var free = db.Outbox.Where(m =>
            m.Kind == kind
            && m.DeliveredUtc == null
            && m.FailedUtc == null
            && m.DueUtc <= now
            && (m.LeasedUntilUtc == null || m.LeasedUntilUtc <= now)
        );
        var taken = new List<OutboxMessage>();
        foreach (var row in await free.AsNoTracking().OrderBy(m => m.DueUtc).Take(Batch).ToListAsync())
        {
            // Another server may have taken it since it was read; the row's lock lets one of the two have it.
            var mine = await free.Where(m => m.Id == row.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(m => m.LeasedUntilUtc, now + Lease)
                        .SetProperty(m => m.Attempts, m => m.Attempts + 1)
                );
            if (mine == 1)
                taken.Add(row);
        }
        return taken;
    }

    private Task ChangeAsync(Guid id, Action<OutboxMessage, DateTime> change, CancellationToken cancellationToken) =>
        work.RunAsync(
            async db =>
            {
                var row = await db.Outbox.FirstAsync(m => m.Id == id);
                row.LeasedUntilUtc = null;
                change(row, db.UtcNow);
            },
            cancellationToken
        );
}
