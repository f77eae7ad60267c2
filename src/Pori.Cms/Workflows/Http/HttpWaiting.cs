using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;
using Pori.Cms.Workflows.Activities;

namespace Pori.Cms.Workflows.Http;

/// <summary>Finds whom a request to one HttpRequestEvent reaches: a new instance, or all that wait at it.</summary>
internal sealed class HttpWaiting(
    IUnitOfWork work,
    WorkflowTypes types,
    TriggerPlans plans,
    ActivityCatalogue catalogue,
    WorkflowExpressions expressions
)
{
    private const int Attempts = 20;

    public Task<bool> ExistsAsync(string workflowId) =>
        work.ReadAsync(db => db.Set<WorkflowInstance>().AnyAsync(i => i.WorkflowId == workflowId));

    /// <summary>Starts or resumes; null when the event starts nothing and nobody waits at it.</summary>
    public async Task<IReadOnlyList<WorkflowRun>?> ReachAsync(WorkflowType type, ActivityRecord activity, HttpRun http)
    {
        var happened = new WorkflowEvent(nameof(HttpRequestEvent), [], "");
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var plan = activity.IsStart
                ? await StartAsync(new(type, activity, happened, http))
                : new TriggerPlan(await ResumedAsync(type, activity, http), []);
            if (!activity.IsStart && plan.Resumed.Count == 0)
                return null;
            var (outcome, runs) = await plans.CarryOutAsync(plan, happened, null);
            if (outcome == TriggerOutcome.Done)
                return runs;
        }
        throw new InvalidOperationException("The workflows that wait for the request change again and again.");
    }

    // A request by another method than the event's starts nothing, and is no error: Orchard says 202 too.
    private async Task<TriggerPlan> StartAsync(WorkflowStart start)
    {
        var visit = new Visit(WorkflowRun.New(start, "", DateTime.UnixEpoch), start.Activity, expressions);
        var accepts =
            catalogue.Find(start.Activity.Name) is HttpRequestEvent request && await request.AcceptsAsync(visit);
        return new([], accepts ? [start] : []);
    }

    private async Task<List<(WorkflowRun, string)>> ResumedAsync(
        WorkflowType type,
        ActivityRecord activity,
        HttpRun http
    )
    {
        var waiting = await work.ReadAsync(db =>
            (
                from instance in db.Set<WorkflowInstance>()
                where instance.WorkflowTypeId == type.WorkflowTypeId && instance.Status == WorkflowStatus.Halted
                join blocking in db.Set<WorkflowBlocking>() on instance.WorkflowId equals blocking.WorkflowId
                where blocking.ActivityId == activity.ActivityId && blocking.ActivityName == nameof(HttpRequestEvent)
                orderby blocking.Id
                select instance
            ).ToListAsync()
        );
        var resumed = new List<(WorkflowRun, string)>();
        foreach (var row in waiting)
        {
            var run = WorkflowRun.Of(row, await types.VersionAsync(row.TypeVersionId), http);
            var visit = new Visit(run, activity, expressions);
            if (catalogue.Find(activity.Name) is HttpRequestEvent request && await request.AcceptsAsync(visit))
                resumed.Add((run, activity.ActivityId));
        }
        return resumed;
    }
}
