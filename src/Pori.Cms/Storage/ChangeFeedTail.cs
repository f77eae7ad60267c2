using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Pori.Cms.Storage;

/// <summary>Reads the feed of other processes, such as an operator's command beside the running server.</summary>
internal sealed partial class ChangeFeedTail(ChangeFeed feed, ILogger<ChangeFeedTail> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Real time, whatever the site's clock says: other processes do not wait for it.
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await feed.CatchUpAsync(stoppingToken)) { }
            }
#pragma warning disable CA1031 // A database that is away for a moment must not end the tail.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Log.TailFailed(logger, failure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(111, LogLevel.Warning, "The change feed could not be read; it is tried again")]
        public static partial void TailFailed(ILogger logger, Exception failure);
    }
}
