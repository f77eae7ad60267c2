using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Pori.Cms.Storage;

/// <summary>Trims from time to time.</summary>
internal sealed partial class TrimmingWorker(
    Trimming trimming,
    IOptions<RetentionOptions> options,
    ILogger<TrimmingWorker> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Real time: a clock of a demo that jumps must not make this run again and again.
        using var timer = new PeriodicTimer(options.Value.Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                Log.Removed(logger, await trimming.RunAsync(stoppingToken));
            }
#pragma warning disable CA1031 // What could not be removed now is removed the next time.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Log.Failed(logger, failure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(120, LogLevel.Information, "Removed {Count} old rows of feed, outbox and stored answers")]
        public static partial void Removed(ILogger logger, int count);

        [LoggerMessage(121, LogLevel.Warning, "Old rows could not be removed; it is tried again")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
