using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Workflows;

/// <summary>What operators do with instances and signals that went wrong.</summary>
internal sealed class WorkflowRepairs(IUnitOfWork work)
{
    /// <summary>Gives a faulted instance back its work.</summary>
    public Task<bool> RetryAsync(string workflowId) =>
        work.RunAsync(async db =>
        {
            var row = await db.Set<WorkflowInstance>()
                .FirstOrDefaultAsync(i => i.WorkflowId == workflowId && i.Status == WorkflowStatus.Faulted);
            if (row is null)
                return false;
            (row.Status, row.FaultMessage) = (WorkflowStatus.Executing, null);
            row.Version++;
            return true;
        });

    public Task<bool> AbortAsync(string workflowId) =>
        work.RunAsync(async db =>
        {
            var row = await db.Set<WorkflowInstance>()
                .FirstOrDefaultAsync(i =>
                    i.WorkflowId == workflowId
                    && (i.Status == WorkflowStatus.Faulted || i.Status == WorkflowStatus.Halted)
                );
            if (row is null)
                return false;
            var progress = WorkflowProgress.Parse(row.Progress);
            progress.Blocking.Clear();
            progress.Scheduled.Clear();
            (row.Status, row.Progress, row.EndedUtc) = (WorkflowStatus.Aborted, progress.ToText(), db.UtcNow);
            row.Version++;
            await db.Set<WorkflowBlocking>().Where(b => b.WorkflowId == workflowId).ExecuteDeleteAsync();
            return true;
        });

    public static async Task<IReadOnlyList<StuckSignal>> StuckAsync(CmsDbContext db) =>
        await db
            .Outbox.Where(m => m.Kind == WorkflowSignals.Kind && m.DeliveredUtc == null)
            .Where(m => m.FailedUtc != null)
            .OrderBy(m => m.CreatedUtc)
            .Select(m => new StuckSignal(m.Id, m.Key, m.Attempts, m.LastError))
            .ToListAsync();

    public Task<bool> RetrySignalAsync(Guid id) =>
        work.RunAsync(async db =>
        {
            var now = db.UtcNow;
            return await db
                    .Outbox.Where(m => m.Id == id && m.Kind == WorkflowSignals.Kind && m.DeliveredUtc == null)
                    .ExecuteUpdateAsync(set =>
                        set.SetProperty(m => m.Attempts, 0)
                            .SetProperty(m => m.FailedUtc, (DateTime?)null)
                            .SetProperty(m => m.DueUtc, now)
                            .SetProperty(m => m.LeasedUntilUtc, (DateTime?)null)
                    ) == 1;
        });
}
