using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Pori.Cms.Storage;

/// <summary>
/// SQLite's one writer: changes queue, up to 64 share a COMMIT, each has its savepoint, and all are answered after the COMMIT.
/// A refused change rolls back alone; a failed COMMIT fails all that shared it.
/// </summary>
internal sealed partial class WriterQueue(CmsDatabase database, ChangeFeed feed, ILogger<WriterQueue> logger)
    : IAsyncDisposable
{
    private const int GroupSize = 64;

    // How long one group may gather while others wait: bulk imports stay below the second that other writers may wait.
    private static readonly TimeSpan GroupTime = TimeSpan.FromMilliseconds(250);

    private readonly Channel<QueuedChange> queue = Channel.CreateBounded<QueuedChange>(
        new BoundedChannelOptions(4096) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait }
    );
    private readonly Lock gate = new();
    private Task? loop;

    public async Task<T> RunAsync<T>(Func<CmsDbContext, Task<T>> change, CancellationToken cancellationToken)
    {
        lock (gate)
            loop ??= Task.Run(DrainAsync, CancellationToken.None);
        var queued = new QueuedChange<T>(change, cancellationToken);
        await queue.Writer.WriteAsync(queued, cancellationToken);
        return await queued.Answer;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        if (loop is not null)
            await loop;
    }

    private async Task DrainAsync()
    {
        await using var connection = (SqliteConnection)database.CreateConnection();
        var group = new List<QueuedChange>(GroupSize);
        while (await queue.Reader.WaitToReadAsync())
        {
            group.Clear();
            try
            {
                if (connection.State != System.Data.ConnectionState.Open)
                    await database.OpenAsync(connection, CancellationToken.None);
                await CommitGroupAsync(connection, group);
            }
#pragma warning disable CA1031 // The loop must outlive any failure; every waiting caller is told of it.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                Log.GroupFailed(logger, failure);
                await connection.CloseAsync();
                if (group.Count == 0 && queue.Reader.TryRead(out var next))
                    group.Add(next);
                foreach (var change in group)
                    change.Fail(failure);
            }
        }
    }

    private async Task CommitGroupAsync(SqliteConnection connection, List<QueuedChange> group)
    {
        var changes = new List<Change>();
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        await using (var transaction = connection.BeginTransaction(deferred: false))
        {
            while (
                group.Count < GroupSize
                && (group.Count == 0 || System.Diagnostics.Stopwatch.GetElapsedTime(started) < GroupTime)
                && queue.Reader.TryRead(out var change)
            )
            {
                group.Add(change);
                await RunInSavepointAsync(connection, transaction, change, changes);
            }
            await transaction.CommitAsync();
        }
        await feed.ApplyLocalAsync(changes);
        foreach (var change in group)
            change.Complete();
    }

    private async Task RunInSavepointAsync(
        SqliteConnection connection,
        SqliteTransaction transaction,
        QueuedChange change,
        List<Change> changes
    )
    {
        if (change.Abandoned)
            return;
        await using var db = database.CreateContext(connection);
        await db.Database.UseTransactionAsync(transaction);
        await transaction.SaveAsync("use_case");
        try
        {
            await change.RunAsync(db);
            await db.SaveChangesAsync();
            await transaction.ReleaseAsync("use_case");
            changes.AddRange(ChangeFeed.Of(db));
        }
#pragma warning disable CA1031 // The failure belongs to the caller of this change, who gets it whole.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            await transaction.RollbackAsync("use_case");
            await transaction.ReleaseAsync("use_case");
            change.Refuse(failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(100, LogLevel.Error, "A group of changes could not be committed")]
        public static partial void GroupFailed(ILogger logger, Exception failure);
    }
}
