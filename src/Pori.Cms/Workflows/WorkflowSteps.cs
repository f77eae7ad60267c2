using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Pori.Cms.Workflows.Activities;

namespace Pori.Cms.Workflows;

/// <summary>
/// Carries out activities of an instance in memory, in Orchard's order: a stack, the last outcome first. It stops where the
/// instance is to be stored: after an activity with an effect, after many without, or when nothing is left to do.
/// </summary>
internal sealed partial class WorkflowSteps(
    ActivityCatalogue catalogue,
    WorkflowExpressions expressions,
    WorkflowSignals signals,
    TimeProvider clock,
    ILogger<WorkflowSteps> logger
)
{
    private const int GroupSize = 32;
    private const int MostSteps = 10_000;
    private static readonly TimeSpan GroupTime = TimeSpan.FromSeconds(5);

    public async Task AdvanceAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        run.MustStore = false;
        for (var done = 0; run.Progress.Scheduled.Count > 0; done++)
        {
            if (run.Effects.Count > 0 || run.MustStore || done == GroupSize || clock.GetElapsedTime(begun) > GroupTime)
                return;
            cancellationToken.ThrowIfCancellationRequested();
            if (!await StepAsync(run))
                return;
        }
        run.Status = run.Progress.Blocking.Count > 0 ? WorkflowStatus.Halted : WorkflowStatus.Finished;
        run.Progress.Steps = 0;
    }

    private async Task<bool> StepAsync(WorkflowRun run)
    {
        var scheduled = run.Progress.Scheduled[^1];
        run.Progress.Scheduled.RemoveAt(run.Progress.Scheduled.Count - 1);
        var visits = run.Progress.Visits.GetValueOrDefault(scheduled.ActivityId);
        run.Progress.Visits[scheduled.ActivityId] = visits + 1;
        try
        {
            if (++run.Progress.Steps > MostSteps)
                throw new WorkflowFaultException($"The workflow did {MostSteps} activities without a rest.");
            if (run.Type.Activity(scheduled.ActivityId) is { } activity)
                await VisitAsync(run, activity, scheduled);
            return true;
        }
#pragma warning disable CA1031 // Whatever an activity does wrong is the instance's fault, and told there.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            // A retry begins with this activity, as if it had not been tried.
            run.Progress.Visits[scheduled.ActivityId] = visits;
            run.Progress.Scheduled.Add(scheduled);
            Fault(run, scheduled.ActivityId, failure);
            return false;
        }
    }

    private async Task VisitAsync(WorkflowRun run, ActivityRecord record, ScheduledActivity scheduled)
    {
        if (catalogue.Find(record.Name) is not { } activity)
        {
            Log.Missing(logger, record.Name, record.Title, run.Type.Name);
            return;
        }
        var visit = new Visit(run, record, expressions);
        var result = scheduled.Resumes ? await activity.ResumeAsync(visit) : await activity.ExecuteAsync(visit);
        // The event that an instance begins with has come already.
        if (result.Halts && scheduled.IsFirst)
            result = await activity.ResumeAsync(visit);
        if (result.Halts)
        {
            run.Progress.Blocking.RemoveAll(b => b.ActivityId == record.ActivityId);
            run.Progress.Blocking.Add(
                new(record.ActivityId, record.Name, clock.GetUtcNow().UtcDateTime, result.DueUtc)
            );
            run.WaitsAnew = true;
            return;
        }
        JoinTask.Arrive(run, record.ActivityId);
        foreach (var outcome in result.Outcomes)
        {
            if (run.Type.Destination(record.ActivityId, outcome) is { } next)
                run.Progress.Scheduled.Add(new(next, Resumes: false, IsFirst: false));
        }
    }

    /// <summary>Marks an instance as faulted, and tells the workflows that wait for faults of others.</summary>
    public void Fault(WorkflowRun run, string activityId, Exception failure)
    {
        var activity = run.Type.Activity(activityId);
        Log.Faulted(logger, failure, run.WorkflowId, run.Type.Name, activity?.Title ?? activityId);
        run.Effects.Clear();
        run.Status = WorkflowStatus.Faulted;
        run.FaultMessage = failure.Message.Length > 1000 ? failure.Message[..1000] : failure.Message;
        run.Progress.Steps = 0;
        var error = new JsonObject
        {
            ["WorkflowId"] = run.WorkflowId,
            ["WorkflowName"] = run.Type.Name,
            ["ActivityId"] = activityId,
            ["ActivityTypeName"] = activity?.Name,
            ["ActivityDisplayName"] = activity?.Title,
            ["FaultMessage"] = run.FaultMessage,
            ["ExecutedActivityCount"] = run.Progress.Visits.Values.Sum(),
        };
        var key = $"workflow/{run.WorkflowId}/fault/{run.Version}";
        var happened = new WorkflowEvent(nameof(WorkflowFaultEvent), new() { ["ErrorInfo"] = error }, run.CorrelationId)
        {
            Chain = [.. run.Progress.Chain, run.Type.WorkflowTypeId],
        };
        run.Effects.Add(db => signals.AddAsync(db, key, happened));
    }

    private static partial class Log
    {
        [LoggerMessage(610, LogLevel.Error, "Workflow {Id} of '{Type}' has faulted at '{Activity}'")]
        public static partial void Faulted(ILogger logger, Exception failure, string id, string type, string activity);

        [LoggerMessage(611, LogLevel.Warning, "There is no activity '{Name}' ('{Activity}' of workflow '{Type}')")]
        public static partial void Missing(ILogger logger, string name, string activity, string type);
    }
}
