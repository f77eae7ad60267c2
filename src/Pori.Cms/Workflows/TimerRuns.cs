using Microsoft.Extensions.Logging;
using Pori.Cms.Storage;
using Pori.Cms.Workflows.Activities;

namespace Pori.Cms.Workflows;

/// <summary>Carries out what timers plan; one that cannot is told and keeps no other from its time.</summary>
internal sealed partial class TimerRuns(TriggerPlans plans, WorkflowRunner runner, ILogger<TimerRuns> logger)
{
    public async Task<int> TryAsync(
        string subject,
        Func<Task<(TriggerPlan Plan, Func<CmsDbContext, Task<bool>>? Alongside)>> make,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var (plan, alongside) = await make();
            var happened = new WorkflowEvent(nameof(TimerEvent), [], "");
            var (_, runs) = await plans.CarryOutAsync(plan, happened, alongside);
            foreach (var run in runs)
                await runner.RunAsync(run, cancellationToken);
            return runs.Count;
        }
#pragma warning disable CA1031 // One type or instance with a fault must not stop the timers of all.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.Failed(logger, failure, subject);
            return 0;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            640,
            LogLevel.Error,
            "The timer of workflow {Subject} could not be carried out; it is tried again"
        )]
        public static partial void Failed(ILogger logger, Exception failure, string subject);
    }
}
