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
        var due = await work.ReadAsync(db =>
        {
            var now = db.UtcNow;
            return (
                from blocking in db.Set<WorkflowBlocking>()
                where blocking.DueUtc <= now
                join instance in db.Set<WorkflowInstance>() on blocking.WorkflowId equals instance.WorkflowId
                where instance.Status == WorkflowStatus.Halted
                orderby blocking.DueUtc
                select new { blocking.ActivityId, instance }
            )
                .Take(Batch)
                .ToListAsync();
        });
        var done = 0;
        foreach (var row in due)
            done += await runs.TryAsync(
                row.instance.WorkflowId,
                async () =>
                {
                    var type = await types.VersionAsync(row.instance.TypeVersionId);
                    return (new([(WorkflowRun.Of(row.instance, type, null), row.ActivityId)], []), null);
                },
                cancellationToken
            );
        return done;
    }
}
