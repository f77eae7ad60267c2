using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;
using Pori.Cms.Workflows.Activities;

namespace Pori.Cms.Workflows;

/// <summary>The types that a timer starts. A table remembers when each comes next, so that of several servers one begins it.</summary>
internal sealed class StartingTimers(
    IUnitOfWork work,
    WorkflowTypes types,
    TimerRuns runs,
    TimerEvent timer,
    TimeProvider clock
)
{
    /// <summary>Begins those that are due.</summary>
    /// <returns>How many began.</returns>
    public async Task<int> StartAsync(CancellationToken cancellationToken)
    {
        var starts = (await types.GetAsync())
            .Current.Where(t => t.IsEnabled)
            .SelectMany(t => t.Starts(nameof(TimerEvent)).Select(a => (Type: t, Activity: a)))
            .ToList();
        if (starts.Count == 0)
            return 0;
        var known = await work.ReadAsync(
            db => db.Set<WorkflowSchedule>().ToListAsync(cancellationToken),
            cancellationToken
        );
        var done = 0;
        foreach (var (type, activity) in starts)
        {
            var schedule = known.Find(s =>
                s.WorkflowTypeId == type.WorkflowTypeId && s.ActivityId == activity.ActivityId
            );
            done += await runs.TryAsync(
                type.WorkflowTypeId,
                () => PlanAsync(new(type, activity, new(nameof(TimerEvent), [], ""), null), schedule),
                cancellationToken
            );
        }
        return done;
    }

    // One that is new, or has another expression, begins to count; it starts nothing yet.
    private async Task<(TriggerPlan, Func<CmsDbContext, Task<bool>>?)> PlanAsync(
        WorkflowStart start,
        WorkflowSchedule? schedule
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var isKnown = schedule?.Cron == TimerEvent.CronOf(start.Activity.Properties);
        if (isKnown && schedule!.DueUtc > now)
            return (new([], []), null);
        var next = await timer.NextAsync(start.Activity.Properties, now);
        return (new([], isKnown ? [start] : []), db => KeepAsync(db, start, schedule?.DueUtc, next));
    }

    // False when another process has seen to it; both may look at the same row at once, and its update lets one of them on.
    private static async Task<bool> KeepAsync(CmsDbContext db, WorkflowStart start, DateTime? seen, DateTime next)
    {
        var (typeId, activityId) = (start.Type.WorkflowTypeId, start.Activity.ActivityId);
        var cron = TimerEvent.CronOf(start.Activity.Properties);
        var rows = db.Set<WorkflowSchedule>().Where(s => s.WorkflowTypeId == typeId && s.ActivityId == activityId);
        if (seen is not null)
            return await rows.Where(s => s.DueUtc == seen)
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.Cron, cron).SetProperty(s => s.DueUtc, next))
                == 1;
        if (await rows.AnyAsync())
            return false;
        db.Add(
            new WorkflowSchedule
            {
                WorkflowTypeId = typeId,
                ActivityId = activityId,
                Cron = cron,
                DueUtc = next,
            }
        );
        await db.SaveChangesAsync();
        return true;
    }
}
