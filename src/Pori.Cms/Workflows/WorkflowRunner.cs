using Microsoft.Extensions.Logging;
using Pori.Cms.Contents;

namespace Pori.Cms.Workflows;

/// <summary>
/// Advances one instance until it rests: some activities in memory, then one transaction with their effects, and so on. A
/// process that dies in between loses at most what was in memory, and that had no effect.
/// </summary>
internal sealed partial class WorkflowRunner(WorkflowStore store, WorkflowSteps steps, ILogger<WorkflowRunner> logger)
{
    /// <summary>Takes an instance in hand that nobody has, and advances it.</summary>
    public async Task<bool> TakeAsync(string workflowId, CancellationToken cancellationToken)
    {
        var owner = store.NewOwner();
        if (!await store.TakeAsync(workflowId, owner, cancellationToken))
            return false;
        if (await store.ReadAsync(workflowId, owner, null) is { } run)
            await RunAsync(run, cancellationToken);
        return true;
    }

    /// <summary>Advances an instance that is in hand already.</summary>
    public async Task RunAsync(WorkflowRun taken, CancellationToken cancellationToken)
    {
        for (WorkflowRun? run = taken; run is { IsAtRest: false }; )
        {
            await steps.AdvanceAsync(run, cancellationToken);
            run = await SaveAsync(run);
        }
    }

    // Null when another process has it by now.
    private async Task<WorkflowRun?> SaveAsync(WorkflowRun run)
    {
        try
        {
            if (!await store.SaveAsync(run))
            {
                Log.Lost(logger, run.WorkflowId);
                return null;
            }
            Tell(run);
            return run;
        }
        catch (ContentException refusal)
        {
            return await AgainAsync(run, refusal);
        }
#pragma warning disable CA1031 // What cannot be stored is the instance's fault too; only a database that is away is not.
        catch (Exception failure) when (failure is not (OperationCanceledException or System.Data.Common.DbException))
#pragma warning restore CA1031
        {
            return await FaultAsync(run, failure);
        }
    }

    // What a rule of content refuses takes back the whole group; it runs again, and its activity knows that it is refused.
    private async Task<WorkflowRun?> AgainAsync(WorkflowRun run, ContentException refusal)
    {
        var again = await store.ReadAsync(run.WorkflowId, run.Owner!, run.Http);
        if (again is null || run.Effecting is not { } visit)
            return null;
        again.Refusals[visit] = string.Join(" ", refusal.Errors.Select(e => $"{e.Path}: {e.Message}"));
        return again;
    }

    private async Task<WorkflowRun?> FaultAsync(WorkflowRun run, Exception failure)
    {
        var again = await store.ReadAsync(run.WorkflowId, run.Owner!, run.Http);
        if (again is null or { IsAtRest: true })
            return null;
        steps.Fault(again, again.Progress.Scheduled[^1].ActivityId, failure);
        return await store.SaveAsync(again) ? again : null;
    }

    private void Tell(WorkflowRun run)
    {
        foreach (var (level, text) in run.Notes)
        {
            var line = OneLine(text);
            Log.Told(logger, level, run.Type.Name, run.WorkflowId, line);
        }
        run.Notes.Clear();
    }

    private static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length > 500 ? line[..500] : line;
    }

    private static partial class Log
    {
        [LoggerMessage(620, LogLevel.Warning, "Workflow {Id} was advanced by another process meanwhile")]
        public static partial void Lost(ILogger logger, string id);

        [LoggerMessage(EventId = 621, Message = "Workflow '{Type}' {Id}: {Text}")]
        public static partial void Told(ILogger logger, LogLevel level, string type, string id, string text);
    }
}
