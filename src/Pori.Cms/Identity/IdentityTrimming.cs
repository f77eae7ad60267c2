using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pori.Cms.Storage;

namespace Pori.Cms.Identity;

/// <summary>Removes sessions that are over, used proofs that are of no use any more, and events after two years, once an hour.</summary>
internal sealed partial class IdentityTrimming(
    IUnitOfWork work,
    IOptions<SessionLimits> limits,
    TimeProvider clock,
    ILogger<IdentityTrimming> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan EventsKept = TimeSpan.FromDays(730);

    /// <summary>Removes what is old.</summary>
    /// <returns>How many rows.</returns>
    public Task<int> RunAsync(CancellationToken cancellationToken) =>
        work.RunAsync(
            async db =>
            {
                var (now, rested) = (db.UtcNow, db.UtcNow - limits.Value.Idle);
                var (oldest, kept) = (db.UtcNow - limits.Value.Absolute, db.UtcNow - EventsKept);
                return await Sessions.EndAsync(db, s => s.SeenUtc < rested || s.CreatedUtc < oldest)
                    + await db.Set<UsedProof>().Where(p => p.UntilUtc < now).ExecuteDeleteAsync()
                    + await db.Set<SecurityEvent>().Where(e => e.Utc < kept).ExecuteDeleteAsync();
            },
            cancellationToken
        );

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A database that is away for a while must not end it for good.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Log.Failed(logger, failure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(710, LogLevel.Error, "Old sessions could not be removed; it is tried again in an hour")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
