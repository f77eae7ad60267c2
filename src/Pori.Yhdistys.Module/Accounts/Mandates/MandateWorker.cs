using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Does from time to time what mandates have a day for. It is the one place where that is driven from.</summary>
internal sealed partial class MandateWorker(
    MoveDueHandOvers handOvers,
    RemindOfEndings reminders,
    ILogger<MandateWorker> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Real time: a clock of a demo that jumps must not make this run again and again.
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await handOvers.RunAsync(stoppingToken);
                await reminders.RunAsync(stoppingToken);
            }
#pragma warning disable CA1031 // What could not be done now is done the next time.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Log.Failed(logger, failure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(300, LogLevel.Warning, "Hand-overs or reminders of mandates failed; it is tried again")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
