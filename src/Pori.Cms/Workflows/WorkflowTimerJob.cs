using Pori.Cms.Jobs;

namespace Pori.Cms.Workflows;

/// <summary>Looks each minute which timers of workflows are due.</summary>
internal sealed class WorkflowTimerJob(WorkflowTimers timers) : IRecurringJob
{
    public string Name => "workflow timers";

    public JobSchedule Schedule { get; } = JobSchedule.Every(TimeSpan.FromMinutes(1));

    public Task RunAsync(CancellationToken cancellationToken) => timers.TickAsync(cancellationToken);
}
