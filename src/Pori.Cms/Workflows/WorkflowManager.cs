using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;
using Pori.Cms.Workflows.Activities;

namespace Pori.Cms.Workflows;

/// <summary>What slices and operators ask of workflows: see what waits, complete user tasks, try again what faulted.</summary>
public sealed class WorkflowManager
{
    private readonly IUnitOfWork work;
    private readonly WorkflowViews views;
    private readonly WorkflowTriggers triggers;
    private readonly WorkflowRunner runner;
    private readonly WorkflowRepairs repairs;

    internal WorkflowManager(
        IUnitOfWork work,
        WorkflowViews views,
        WorkflowTriggers triggers,
        WorkflowRunner runner,
        WorkflowRepairs repairs
    ) => (this.work, this.views, this.triggers, this.runner, this.repairs) = (work, views, triggers, runner, repairs);

    /// <summary>Lists the instances under a correlation, newest first: what each waits for, and since when.</summary>
    public Task<IReadOnlyList<WorkflowView>> WorkflowsOf(string correlationId) =>
        views.ListAsync(instances => instances.Where(i => i.CorrelationId == correlationId));

    /// <summary>Lists instances by status, newest first, at most 200.</summary>
    public Task<IReadOnlyList<WorkflowView>> ByStatusAsync(string status) =>
        views.ListAsync(instances => instances.Where(i => i.Status == status));

    /// <summary>Gets an instance's document in Orchard's shape, or null.</summary>
    public Task<JsonObject?> DocumentAsync(string workflowId) => views.DocumentAsync(workflowId);

    /// <summary>Completes a user task and advances the instances that it was waited for in.</summary>
    /// <returns>
    /// How many instances went on; or the refusals workflow.taskMissing, workflow.actionUnknown, workflow.roleMissing.
    /// </returns>
    public async Task<Outcome<int>> CompleteUserTaskAsync(
        CompleteUserTask request,
        CancellationToken cancellationToken = default
    )
    {
        var tasks = (await WorkflowsOf(request.CorrelationId))
            .Where(w => request.WorkflowId is null || w.WorkflowId == request.WorkflowId)
            .Where(w => w.Status == WorkflowStatus.Halted)
            .SelectMany(w => w.Waiting.Select(waiting => (w.WorkflowId, Waiting: waiting)))
            .Where(t => t.Waiting.ActivityName == nameof(UserTaskEvent))
            .ToList();
        if (tasks.Count == 0)
            return new Refusal("workflow.taskMissing");
        var offered = tasks.Where(t => t.Waiting.Actions.Contains(request.Action)).ToList();
        if (offered.Count == 0)
            return new Refusal("workflow.actionUnknown");
        var allowed = offered.Where(t => MayDo(t.Waiting, request.Roles)).Select(t => t.WorkflowId).Distinct().ToList();
        if (allowed.Count == 0)
            return new Refusal("workflow.roleMissing");
        var done = 0;
        foreach (var workflowId in allowed)
            done += await ResumeAsync(workflowId, request, cancellationToken);
        return done == 0 ? new Refusal("workflow.taskMissing") : done;
    }

    /// <summary>Tries a faulted instance again, from the activity that failed.</summary>
    /// <returns>True, or the refusal workflow.notFaulted.</returns>
    public async Task<Outcome<bool>> RetryAsync(string workflowId, CancellationToken cancellationToken = default)
    {
        if (!await repairs.RetryAsync(workflowId))
            return new Refusal("workflow.notFaulted");
        await runner.TakeAsync(workflowId, cancellationToken);
        return true;
    }

    /// <summary>Ends an instance that waits or has faulted; what it waits for does not reach it any more.</summary>
    /// <returns>True, or the refusal workflow.notAtRest.</returns>
    public async Task<Outcome<bool>> AbortAsync(string workflowId) =>
        await repairs.AbortAsync(workflowId) ? true : new Refusal("workflow.notAtRest");

    /// <summary>Lists signals that are left alone after eight tries.</summary>
    public Task<IReadOnlyList<StuckSignal>> StuckSignalsAsync() => work.ReadAsync(WorkflowRepairs.StuckAsync);

    /// <summary>Lets a signal be tried again.</summary>
    /// <returns>True, or the refusal workflow.signalMissing.</returns>
    public async Task<Outcome<bool>> RetrySignalAsync(Guid id) =>
        await repairs.RetrySignalAsync(id) ? true : new Refusal("workflow.signalMissing");

    private static bool MayDo(WaitingView task, IReadOnlyCollection<string> roles) =>
        task.Roles.Count == 0 || task.Roles.Any(r => roles.Contains(r, StringComparer.OrdinalIgnoreCase));

    private async Task<int> ResumeAsync(
        string workflowId,
        CompleteUserTask request,
        CancellationToken cancellationToken
    )
    {
        var input = (JsonObject)request.Input.DeepClone();
        input[UserTaskEvent.UserAction] = request.Action;
        var happened = new WorkflowEvent(nameof(UserTaskEvent), input, request.CorrelationId)
        {
            WorkflowId = workflowId,
        };
        var runs = await triggers.TriggerAsync(happened) ?? [];
        foreach (var run in runs)
            await runner.RunAsync(run, cancellationToken);
        return runs.Count;
    }
}
