using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pori.Cms.Storage;

namespace Pori.Cms.Workflows;

/// <summary>Delivers signals and goes on with instances whose process has died. Only a serving process has it.</summary>
internal sealed partial class WorkflowWorker(
    SignalQueue queue,
    WorkflowTriggers triggers,
    WorkflowStore store,
    WorkflowRunner runner,
    ILogger<WorkflowWorker> logger
) : BackgroundService
{
    private const int MostAbandoned = 50;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>Delivers what is due and goes on with what was left, until neither is there.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await store.AbandonedAsync(MostAbandoned))
            await runner.TakeAsync(id, cancellationToken);
        var waiting = new Waiting();
        while (await queue.NextAsync(waiting.Signals) is { } signal)
        {
            if (await queue.TakeAsync(signal.Id, cancellationToken))
                await DeliverAsync(signal, waiting, cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Real time: signals do not wait for a clock that a demo has set.
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await DrainAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A database that is away for a while must not end the delivery for good.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Log.Failed(logger, failure);
            }
        }
    }

    private async Task DeliverAsync(OutboxMessage signal, Waiting waiting, CancellationToken cancellationToken)
    {
        IReadOnlyList<WorkflowRun>? runs;
        try
        {
            var happened = WorkflowSignals.Read(signal);
            if (waiting.Concerns(happened) || await triggers.IsBusyAsync(happened))
            {
                waiting.Add(signal.Id, happened);
                await queue.BusyAsync(signal.Id, cancellationToken);
                return;
            }
            runs = await triggers.TriggerAsync(happened, null, db => SignalQueue.DeliveredAsync(db, signal.Id));
        }
#pragma warning disable CA1031 // Whatever is wrong with one signal, it is noted and keeps no other from going.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.NotDelivered(logger, failure, signal.Id);
            await queue.FailedAsync(signal.Id, failure, cancellationToken);
            return;
        }
        foreach (var run in runs ?? [])
            await runner.RunAsync(run, cancellationToken);
    }

    /// <summary>Signals that wait for an instance at work; those that come after them wait too, so that their order stays.</summary>
    private sealed class Waiting
    {
        private readonly HashSet<string> correlations = [];

        public HashSet<Guid> Signals { get; } = [];

        public bool Concerns(WorkflowEvent happened) => correlations.Contains(happened.CorrelationId);

        public void Add(Guid signal, WorkflowEvent happened)
        {
            Signals.Add(signal);
            correlations.Add(happened.CorrelationId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(630, LogLevel.Error, "Signals could not be delivered; they are tried again")]
        public static partial void Failed(ILogger logger, Exception failure);

        [LoggerMessage(631, LogLevel.Error, "The signal {Id} could not be delivered; it is tried again later")]
        public static partial void NotDelivered(ILogger logger, Exception failure, Guid id);
    }
}
