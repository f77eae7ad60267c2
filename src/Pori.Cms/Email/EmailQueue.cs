using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Email;

/// <summary>
/// The mails of the outbox that are due. Who takes one has it for a minute, so that two servers do not write the same; a
/// process that dies with one in hand loses it to the next after that.
/// </summary>
internal sealed class EmailQueue(IUnitOfWork work)
{
    private const int Batch = 50;
    private const int LongestError = 500;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>Takes some of the mails that are due, longest due first.</summary>
    public Task<IReadOnlyList<OutboxMessage>> TakeAsync(CancellationToken cancellationToken) =>
        work.RunAsync(TakeAsync, cancellationToken);

    /// <summary>Notes that a mail has gone.</summary>
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

    /// <summary>Notes why a mail did not go, and when it is tried again: after 15 seconds, then twice as long each time.</summary>
    public Task FailedAsync(Guid id, Exception failure, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            (row, now) =>
            {
                var error = $"{failure.GetType().Name}: {failure.Message}";
                row.LastError = error.Length > LongestError ? error[..LongestError] : error;
                row.DueUtc = now + WaitAfter(row.Attempts);
            },
            cancellationToken
        );

    private static TimeSpan WaitAfter(int attempts)
    {
        var wait = FirstWait * Math.Pow(2, Math.Clamp(attempts - 1, 0, 20));
        return wait < LongestWait ? wait : LongestWait;
    }

    private static async Task<IReadOnlyList<OutboxMessage>> TakeAsync(CmsDbContext db)
    {
        var now = db.UtcNow;
        var free = db.Outbox.Where(m =>
            m.Kind == EmailOutbox.Kind
            && m.DeliveredUtc == null
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
