using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Pori.Cms.Storage;

/// <inheritdoc cref="IUnitOfWork" />
internal sealed class UnitOfWork(CmsDatabase database, WriterQueue writer, ChangeFeed feed) : IUnitOfWork
{
    private const int Attempts = 10;
    private static readonly AsyncLocal<bool> Running = new();

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
        await using var db = database.CreateContext();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db);
    }

    /// <summary>Marks that a unit of work runs in this flow, until disposed.</summary>
    internal static IDisposable Enter()
    {
        Running.Value = true;
        return new Exit();
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
                return await RunOnceAsync(change, cancellationToken);
            }
            catch (Exception conflict) when (attempt < Attempts && IsConflict(conflict))
            {
                // The tries of one another's victims spread out, or they would meet again at once.
                await Task.Delay(TimeSpan.FromMilliseconds(attempt * attempt * 2), database.Clock, cancellationToken);
            }
        }
    }

    private async Task<T> RunOnceAsync<T>(Func<CmsDbContext, Task<T>> change, CancellationToken cancellationToken)
    {
        await using var db = database.CreateContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        T result;
        using (Enter())
            result = await change(db);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        await feed.ApplyLocalAsync([.. ChangeFeed.Of(db)]);
        return result;
    }

    private static bool IsConflict(Exception failure) =>
        failure.GetBaseException()
            is PostgresException
            {
                SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
            };

    private sealed class Exit : IDisposable
    {
        public void Dispose() => Running.Value = false;
    }
}
