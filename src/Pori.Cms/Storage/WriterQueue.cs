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
        Start();
        using var queued = new QueuedChange<T>(change, cancellationToken);
        try
        {
            await queue.Writer.WriteAsync(queued, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(WriterQueue), "The site is shutting down: nothing was changed.");
        }
        return await queued.Answer;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        if (loop is not null)
            await loop;
    }

    private void Start()
    {
        lock (gate)
        {
            if (loop is not null)
                return;
            // The loop outlives the request that happens to come first, so it must not keep that one's context.
            using (ExecutionContext.SuppressFlow())
                loop = Task.Run(DrainAsync, CancellationToken.None);
        }
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
                var changes = await CommitGroupAsync(connection, group);
                await feed.ApplyLocalAsync(changes);
            }
#pragma warning disable CA1031 // The loop must outlive any failure; every waiting caller is told of it.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                Fail(connection, group, failure);
                continue;
            }
            foreach (var change in group)
                change.Complete();
        }
    }

    private void Fail(SqliteConnection connection, List<QueuedChange> group, Exception failure)
    {
        Log.GroupFailed(logger, failure);
        // Where nothing could begin, one caller is told for each try, so that a database that stays away does not hold them all.
        if (group.Count == 0 && queue.Reader.TryRead(out var next) && next.TryBegin())
            group.Add(next);
        foreach (var change in group)
            change.Fail(failure);
        try
        {
            connection.Close();
        }
        catch (SqliteException onClose)
        {
            Log.GroupFailed(logger, onClose);
        }
    }

    private async Task<List<Change>> CommitGroupAsync(SqliteConnection connection, List<QueuedChange> group)
    {
        var changes = new List<Change>();
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        await using var transaction = connection.BeginTransaction(deferred: false);
        while (
            group.Count < GroupSize
            && (group.Count == 0 || System.Diagnostics.Stopwatch.GetElapsedTime(started) < GroupTime)
            && queue.Reader.TryRead(out var change)
        )
        {
            if (!change.TryBegin())
                continue;
            group.Add(change);
            await RunInSavepointAsync(connection, transaction, change, changes);
        }
        await transaction.CommitAsync();
        return changes;
    }

    private async Task RunInSavepointAsync(
        SqliteConnection connection,
        SqliteTransaction transaction,
        QueuedChange change,
        List<Change> changes
    )
    {
        await transaction.SaveAsync("use_case");
        try
        {
            await using var db = database.CreateContext(connection);
            await db.Database.UseTransactionAsync(transaction);
            await change.RunAsync(db);
            var told = await db.FinishAsync(CancellationToken.None);
            await transaction.ReleaseAsync("use_case");
            changes.AddRange(told);
        }
#pragma warning disable CA1031 // The failure belongs to the caller of this change, who gets it whole.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            change.Refuse(failure);
            await transaction.RollbackAsync("use_case");
            await transaction.ReleaseAsync("use_case");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(100, LogLevel.Error, "A group of changes could not be committed")]
        public static partial void GroupFailed(ILogger logger, Exception failure);
    }
}
