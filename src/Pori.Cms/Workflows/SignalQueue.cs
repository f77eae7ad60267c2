using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Workflows;

/// <summary>
/// The signals of the outbox that are due, oldest first. Who takes one has it for a minute. One that fails again and again is
/// left alone after eight tries, and <see cref="WorkflowManager"/> tells of it.
/// </summary>
internal sealed class SignalQueue(IUnitOfWork work)
{
    private const int MostAttempts = 8;

    private const int LongestError = 500;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);

    /// <summary>Finds the oldest signal that is due and in nobody's hand, or null.</summary>
    /// <param name="but">Signals that are passed over.</param>
    public Task<OutboxMessage?> NextAsync(IReadOnlyCollection<Guid> but) =>
        work.ReadAsync(db =>
            Free(db).Where(m => !but.Contains(m.Id)).OrderBy(m => m.DueUtc).ThenBy(m => m.Id).FirstOrDefaultAsync()
        );

    /// <summary>Takes a signal in hand; false when another process was faster.</summary>
    public async Task<bool> TakeAsync(Guid id, CancellationToken cancellationToken) =>
        await work.RunAsync(
            db =>
            {
                var until = db.UtcNow + Lease;
                return Free(db)
                    .Where(m => m.Id == id)
                    .ExecuteUpdateAsync(set =>
                        set.SetProperty(m => m.LeasedUntilUtc, until).SetProperty(m => m.Attempts, m => m.Attempts + 1)
                    );
            },
            cancellationToken
        ) == 1;

    /// <summary>Notes within a transaction that a signal has reached whom it concerns.</summary>
    /// <returns>False when it had been delivered already.</returns>
    public static async Task<bool> DeliveredAsync(CmsDbContext db, Guid id)
    {
        var now = db.UtcNow;
        return await db
                .Outbox.Where(m => m.Id == id && m.DeliveredUtc == null)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(m => m.DeliveredUtc, now)
                        .SetProperty(m => m.LeasedUntilUtc, (DateTime?)null)
                        .SetProperty(m => m.LastError, (string?)null)
                ) == 1;
    }

    /// <summary>Puts a signal back in its place, because its instance is at work; that is no try.</summary>
    public Task BusyAsync(Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, (row, _) => row.Attempts--, cancellationToken);

    /// <summary>Notes why a signal could not be delivered, and when it is tried again: after 5 seconds, then twice as long each time.</summary>
    public Task FailedAsync(Guid id, Exception failure, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            (row, now) =>
            {
                var error = $"{failure.GetType().Name}: {failure.Message}";
                row.LastError = error.Length > LongestError ? error[..LongestError] : error;
                row.DueUtc = now + FirstWait * Math.Pow(2, row.Attempts - 1);
                row.FailedUtc = row.Attempts >= MostAttempts ? now : null;
            },
            cancellationToken
        );

    private static IQueryable<OutboxMessage> Free(CmsDbContext db)
    {
        var now = db.UtcNow;
        return db.Outbox.Where(m =>
            m.Kind == WorkflowSignals.Kind
            && m.DeliveredUtc == null
            && m.FailedUtc == null
            && m.DueUtc <= now
            && (m.LeasedUntilUtc == null || m.LeasedUntilUtc <= now)
        );
    }

    private Task ChangeAsync(Guid id, Action<OutboxMessage, DateTime> change, CancellationToken cancellationToken) =>
        work.RunAsync(
            async db =>
            {
                if (await db.Outbox.FirstOrDefaultAsync(m => m.Id == id && m.DeliveredUtc == null) is not { } row)
                    return;
                row.LeasedUntilUtc = null;
                change(row, db.UtcNow);
            },
            cancellationToken
        );
}
