using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Pori.Cms.Storage;

/// <inheritdoc cref="IUnitOfWork" />
internal sealed class UnitOfWork(CmsDatabase database, WriterQueue writer, ChangeFeed feed) : IUnitOfWork, IDisposable
{
    private const int Attempts = 10;

    private static readonly AsyncLocal<bool> Running = new();

    // A change may read through a cache, which takes a second connection: writers must not hold them all.
    private readonly SemaphoreSlim writers = new(database.MostWriters);

    public Task<T> RunAsync<T>(Func<CmsDbContext, Task<T>> change, CancellationToken cancellationToken = default)
    {
        if (Running.Value)
            throw new InvalidOperationException("A unit of work may not run inside another: pass the context instead.");
        return database.IsSqlite
            ? writer.RunAsync(change, cancellationToken)
            : RunWithRetriesAsync(change, cancellationToken);
    }

    public async Task<T> ReadAsync<T>(Func<CmsDbContext, Task<T>> read, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await feed.EnsureStartedAsync(cancellationToken);
        await using var db = database.CreateContext();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db);
    }

    public void Dispose() => writers.Dispose();

    /// <summary>Marks that a unit of work runs in this flow, until disposed.</summary>
    internal static IDisposable Enter()
    {
        var before = Running.Value;
        Running.Value = true;
        return new Exit(before);
    }

    private async Task<T> RunWithRetriesAsync<T>(
        Func<CmsDbContext, Task<T>> change,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var (result, changes) = await RunOnceAsync(change, cancellationToken);
                await feed.ApplyLocalAsync(changes);
                return result;
            }
            catch (Exception conflict) when (attempt < Attempts && IsConflict(conflict))
            {
                // The tries of one another's victims spread out, or they would meet again at once.
                await Task.Delay(TimeSpan.FromMilliseconds(attempt * attempt * 2), cancellationToken);
            }
        }
    }

    private async Task<(T Result, IReadOnlyList<Change> Changes)> RunOnceAsync<T>(
        Func<CmsDbContext, Task<T>> change,
        CancellationToken cancellationToken
    )
    {
        await writers.WaitAsync(cancellationToken);
        try
        {
            await using var db = database.CreateContext();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            T result;
            using (Enter())
                result = await change(db);
            var changes = await db.FinishAsync(cancellationToken);
            // Past this point the outcome must be known, so giving up is too late.
            await transaction.CommitAsync(CancellationToken.None);
            return (result, changes);
        }
        finally
        {
            writers.Release();
        }
    }

    // What a race broke is decided anew by the change itself, which now sees what the other one wrote: a path that was taken
    // meanwhile gets its suffix or its refusal, a command that was sent twice finds its answer.
    private static bool IsConflict(Exception failure) =>
        failure is DbUpdateConcurrencyException
        || failure.GetBaseException()
            is PostgresException
            {
                SqlState: PostgresErrorCodes.SerializationFailure
                    or PostgresErrorCodes.DeadlockDetected
                    or PostgresErrorCodes.UniqueViolation
            };

    private sealed class Exit(bool before) : IDisposable
    {
        public void Dispose() => Running.Value = before;
    }
}
