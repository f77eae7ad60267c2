using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Workflows;

/// <summary>The instances that wait at a timer.</summary>
internal sealed class WaitingTimers(IUnitOfWork work, WorkflowTypes types, TimerRuns runs)
{
    private const int Batch = 100;

    /// <summary>Resumes some of those that are due, longest due first.</summary>
    /// <returns>How many went on.</returns>
    public async Task<int> ResumeAsync(CancellationToken cancellationToken)
    {
        var due = await work.ReadAsync(db => DueAsync(db, cancellationToken), cancellationToken);
        var done = 0;
        foreach (var row in due)
            done += await runs.TryAsync(
                row.Instance.WorkflowId,
                async () =>
                {
                    var type = await types.VersionAsync(row.Instance.TypeVersionId);
                    return (new([(WorkflowRun.Of(row.Instance, type, null), row.ActivityId)], []), null);
                },
                cancellationToken
            );
        return done;
    }

    private static async Task<List<DueTimer>> DueAsync(CmsDbContext db, CancellationToken cancellationToken)
    {
        var now = db.UtcNow;
        var due =
            from blocking in db.Set<WorkflowBlocking>()
            where blocking.DueUtc <= now
            join instance in db.Set<WorkflowInstance>() on blocking.WorkflowId equals instance.WorkflowId
            where instance.Status == WorkflowStatus.Halted
            orderby blocking.DueUtc
            select new DueTimer(instance, blocking.ActivityId);
        return await due.Take(Batch).ToListAsync(cancellationToken);
    }

    private sealed record DueTimer(WorkflowInstance Instance, string ActivityId);
}
