using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;
using Pori.Cms.Workflows.Activities;

namespace Pori.Cms.Workflows;

/// <summary>Resumes instances whose timer is due, and begins types whose timer says so.</summary>
internal sealed class WorkflowTimers(
    IUnitOfWork work,
    WorkflowTypes types,
    TriggerPlans plans,
    WorkflowRunner runner,
    TimerEvent timer
)
{
    private const int Batch = 100;

    /// <summary>Does all that is due.</summary>
    /// <returns>How many instances went on or began.</returns>
    public async Task<int> TickAsync(CancellationToken cancellationToken)
    {
        var done = 0;
        while (await ResumeAsync(cancellationToken) is var resumed and > 0)
            done += resumed;
        return done + await StartAsync(cancellationToken);
    }

    private async Task<int> ResumeAsync(CancellationToken cancellationToken)
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
        {
            cancellationToken.ThrowIfCancellationRequested();
            var run = WorkflowRun.Of(row.instance, await types.VersionAsync(row.instance.TypeVersionId), null);
            done += await CarryOutAsync(new([(run, row.ActivityId)], []), null, cancellationToken);
        }
        return done;
    }

    private async Task<int> StartAsync(CancellationToken cancellationToken)
    {
        var starts = (await types.GetAsync())
            .Current.Where(t => t.IsEnabled)
            .SelectMany(t => t.Starts(nameof(TimerEvent)).Select(a => (Type: t, Activity: a)))
            .ToList();
        if (starts.Count == 0)
            return 0;
        var known = await work.ReadAsync(db => db.Set<WorkflowSchedule>().ToListAsync(cancellationToken));
        var done = 0;
        foreach (var (type, activity) in starts)
        {
            var now = await work.ReadAsync(db => Task.FromResult(db.UtcNow));
            var schedule = known.Find(s =>
                s.WorkflowTypeId == type.WorkflowTypeId && s.ActivityId == activity.ActivityId
            );
            if (schedule?.Cron == TimerEvent.CronOf(activity.Properties) && schedule.DueUtc > now)
                continue;
            var next = await timer.NextAsync(activity.Properties, now);
            var start = new WorkflowStart(type, activity, new(nameof(TimerEvent), [], ""), null);
            // One that is new, or has another expression, begins to count; it starts nothing yet.
            var isDue = schedule?.Cron == TimerEvent.CronOf(activity.Properties);
            done += await CarryOutAsync(
                new([], isDue ? [start] : []),
                db => PlanAsync(db, start, schedule?.DueUtc, next),
                cancellationToken
            );
        }
        return done;
    }

    // False when another process has seen to it.
    private static async Task<bool> PlanAsync(CmsDbContext db, WorkflowStart start, DateTime? seen, DateTime next)
    {
        var (typeId, activityId) = (start.Type.WorkflowTypeId, start.Activity.ActivityId);
        var row = await db.Set<WorkflowSchedule>()
            .AsTracking()
            .FirstOrDefaultAsync(s => s.WorkflowTypeId == typeId && s.ActivityId == activityId);
        if (row?.DueUtc != seen)
            return false;
        if (row is null)
            db.Add(row = new WorkflowSchedule { WorkflowTypeId = typeId, ActivityId = activityId });
        (row.Cron, row.DueUtc) = (TimerEvent.CronOf(start.Activity.Properties), next);
        await db.SaveChangesAsync();
        return true;
    }

    private async Task<int> CarryOutAsync(
        TriggerPlan plan,
        Func<CmsDbContext, Task<bool>>? alongside,
        CancellationToken cancellationToken
    )
    {
        var happened = new WorkflowEvent(nameof(TimerEvent), [], "");
        var (_, runs) = await plans.CarryOutAsync(plan, happened, alongside);
        foreach (var run in runs)
            await runner.RunAsync(run, cancellationToken);
        return runs.Count;
    }
}
