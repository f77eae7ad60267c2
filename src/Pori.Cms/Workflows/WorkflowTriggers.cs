using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;
using Pori.Cms.Workflows.Activities;
using Pori.Cms.Workflows.Http;

namespace Pori.Cms.Workflows;

/// <summary>
/// Lets events reach workflows: who waits for the event is resumed, then the types that start with it begin. Finding out is
/// reading; what came of it is one transaction, together with what the caller adds, so that an event reaches each once.
/// </summary>
internal sealed class WorkflowTriggers(
    IUnitOfWork work,
    WorkflowTypes types,
    ActivityCatalogue catalogue,
    WorkflowExpressions expressions,
    TriggerPlans plans
)
{
    private const int Attempts = 20;

    /// <summary>Carries an event to all whom it concerns, and gives the instances that are to be advanced now.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="http">The request that it came with, or null.</param>
    /// <param name="alongside">What belongs to the same transaction; false gives everything up. May be null.</param>
    /// <returns>The instances, in hand; null when <paramref name="alongside"/> gave it up.</returns>
    public async Task<IReadOnlyList<WorkflowRun>?> TriggerAsync(
        WorkflowEvent happened,
        HttpRun? http = null,
        Func<CmsDbContext, Task<bool>>? alongside = null
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            var plan = new TriggerPlan(await ResumedAsync(happened, http), await StartedAsync(happened, http));
            var (outcome, runs) = await plans.CarryOutAsync(plan, happened, alongside);
            if (outcome == TriggerOutcome.Done)
                return runs;
            if (outcome == TriggerOutcome.GivenUp)
                return null;
            if (attempt == Attempts)
                throw new InvalidOperationException("The workflows that wait for the event change again and again.");
        }
    }

    /// <summary>Waits, for two seconds at most, until what the event may concern is at rest: it may be waited for in a moment.</summary>
    public async Task RestAsync(WorkflowEvent happened)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var i = 0; i < 40 && await IsBusyAsync(happened); i++)
            await pause.WaitForNextTickAsync();
    }

    /// <summary>Gets whether an instance under the event's correlation is at work: what comes now may be waited for in a moment.</summary>
    public Task<bool> IsBusyAsync(WorkflowEvent happened) =>
        work.ReadAsync(db =>
            db.Set<WorkflowInstance>()
                .AnyAsync(i =>
                    i.Status == WorkflowStatus.Executing
                    && (
                        i.WorkflowId == happened.WorkflowId
                        || (i.CorrelationId == happened.CorrelationId && happened.CorrelationId != "")
                    )
                )
        );

    private async Task<List<(WorkflowRun, string)>> ResumedAsync(WorkflowEvent happened, HttpRun? http)
    {
        var only = happened.WorkflowId;
        var waiting = await work.ReadAsync(db =>
            (
                from blocking in db.Set<WorkflowBlocking>()
                where
                    blocking.ActivityName == happened.Name
                    && (only == null ? blocking.CorrelationId == happened.CorrelationId : blocking.WorkflowId == only)
                join instance in db.Set<WorkflowInstance>() on blocking.WorkflowId equals instance.WorkflowId
                where instance.Status == WorkflowStatus.Halted
                orderby blocking.Id
                select new { blocking.ActivityId, instance }
            ).ToListAsync()
        );
        var resumed = new List<(WorkflowRun, string)>();
        foreach (var row in waiting)
        {
            var type = await types.VersionAsync(row.instance.TypeVersionId);
            // A copy of its own looks at the event, so that one it does not accept leaves no trace.
            var trial = WorkflowRun.Of(row.instance, type, http);
            trial.State.Merge(happened.Input);
            if (type.Activity(row.ActivityId) is { } activity && await AcceptsAsync(trial, activity))
                resumed.Add((WorkflowRun.Of(row.instance, type, http), row.ActivityId));
        }
        return resumed;
    }

    private async Task<List<WorkflowStart>> StartedAsync(WorkflowEvent happened, HttpRun? http)
    {
        var started = new List<WorkflowStart>();
        if (happened.WorkflowId is not null)
            return started;
        foreach (var type in (await types.GetAsync()).Current.Where(t => t.IsEnabled))
        {
            if (happened.Chain.Contains(type.WorkflowTypeId))
                continue;
            foreach (var activity in type.Starts(happened.Name))
            {
                var start = new WorkflowStart(type, activity, happened, http);
                if (await AcceptsAsync(WorkflowRun.New(start, "", DateTime.UnixEpoch), activity))
                    started.Add(start);
            }
        }
        return started;
    }

    private async ValueTask<bool> AcceptsAsync(WorkflowRun run, ActivityRecord activity) =>
        catalogue.Find(activity.Name) is { } known && await known.AcceptsAsync(new Visit(run, activity, expressions));
}
