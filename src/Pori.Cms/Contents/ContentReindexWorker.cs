using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pori.Cms.Storage;

namespace Pori.Cms.Contents;

/// <summary>Ends what a command has begun of <see cref="ContentReindex"/> and could not end.</summary>
internal sealed partial class ContentReindexWorker(
    ContentReindex reindex,
    SiteDocuments documents,
    IUnitOfWork work,
    ILogger<ContentReindexWorker> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Real time, whatever the site's clock says: it is other processes that are waited for.
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A database that is away for a while must not end the work for good.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Log.Failed(logger, failure);
            }
        }
    }

    /// <summary>Does all that is left to do.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if ((await documents.GetAsync(ContentReindex.DocumentName)).Count == 0)
            return;
        var batches = 0;
        while (await work.RunAsync(reindex.StepAsync, cancellationToken))
        {
            if (++batches % 10 == 0)
                Log.Progress(logger, batches * ContentReindex.Batch);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(130, LogLevel.Information, "Index rows follow changed definitions: {Count} versions so far")]
        public static partial void Progress(ILogger logger, int count);

        [LoggerMessage(131, LogLevel.Error, "Index rows could not follow changed definitions; it is tried again")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
