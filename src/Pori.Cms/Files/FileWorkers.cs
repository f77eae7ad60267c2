using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pori.Cms.Storage;

namespace Pori.Cms.Files;

/// <summary>Scans what waits, once a second.</summary>
internal sealed partial class FileScanWorker(FileScanning scanning, TimeProvider clock, ILogger<FileScanWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        scanning.SayHowItStands();
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await scanning.ScanDueAsync(stoppingToken) > 0) { }
            }
#pragma warning disable CA1031 // A database that is away for a while must not end the scanning for good.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Log.Failed(logger, failure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(605, LogLevel.Error, "Files that wait could not be scanned; it is tried again")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}

/// <summary>Trims from time to time.</summary>
internal sealed partial class FileTrimmingWorker(
    FileTrimming trimming,
    IOptions<RetentionOptions> options,
    ILogger<FileTrimmingWorker> logger
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
        [LoggerMessage(606, LogLevel.Information, "Removed {Count} replaced or orphaned files of cases")]
        public static partial void Removed(ILogger logger, int count);

        [LoggerMessage(607, LogLevel.Warning, "Old files of cases could not be removed; it is tried again")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
