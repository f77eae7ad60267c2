using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Pori.Cms.Email;

/// <summary>
/// Delivers the outbox's mails into the pickup folder, one file each under the message's own id: a mail that was written when
/// the process died is written again over itself, not twice. A mail that cannot be written waits longer each time and keeps no
/// other from going.
/// </summary>
internal sealed partial class PickupDelivery(
    EmailQueue queue,
    IOptions<EmailOptions> options,
    TimeProvider clock,
    ILogger<PickupDelivery> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>Writes the mails that are due.</summary>
    public async Task DeliverAsync(CancellationToken cancellationToken)
    {
        if (options.Value.PickupFolder is not { } folder)
            return;
        foreach (var row in await queue.TakeAsync(cancellationToken))
        {
            try
            {
                Directory.CreateDirectory(folder);
                await EmailFile.WriteAsync(folder, options.Value.From, row, cancellationToken);
            }
#pragma warning disable CA1031 // Whatever is wrong with one mail or with the folder, it is noted and tried again.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Log.NotWritten(logger, failure, row.Id);
                await queue.FailedAsync(row.Id, failure, cancellationToken);
                continue;
            }
            await queue.DeliveredAsync(row.Id, cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await DeliverAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A database that is away for a while must not end the delivery for good.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Log.DeliveryFailed(logger, failure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(500, LogLevel.Error, "Mails could not be delivered; they are tried again")]
        public static partial void DeliveryFailed(ILogger logger, Exception failure);

        [LoggerMessage(501, LogLevel.Error, "The mail {Id} could not be written; it is tried again later")]
        public static partial void NotWritten(ILogger logger, Exception failure, Guid id);
    }
}
