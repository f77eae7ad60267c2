namespace Pori.Cms.Storage;

/// <summary>
/// The only way to change the database. On SQLite writes queue in the process and are committed in groups, each in its own
/// savepoint; on PostgreSQL they run side by side and are tried again after a conflict. A use case does not know which.
/// </summary>
public interface IUnitOfWork
{
    /// <summary>
    /// Runs a change in one transaction and answers after it is durable and the caches of this process have seen it.
    /// </summary>
    /// <param name="change">
    /// The change. It may run more than once, so it reads what it decides on inside; it does no file, mail or HTTP work and
    /// does not call <see cref="RunAsync"/>. SaveChanges is called after it.
    /// </param>
    /// <param name="cancellationToken">
    /// Gives up: where it throws <see cref="OperationCanceledException"/>, nothing was changed. A change that SQLite's writer
    /// has begun, or whose COMMIT is under way, is waited for instead.
    /// </param>
    /// <exception cref="InvalidOperationException">It was called inside another unit of work.</exception>
    Task<T> RunAsync<T>(Func<CmsDbContext, Task<T>> change, CancellationToken cancellationToken = default);

    /// <summary>Reads outside any transaction, without tracking.</summary>
    Task<T> ReadAsync<T>(Func<CmsDbContext, Task<T>> read, CancellationToken cancellationToken = default);
}

/// <summary>A change without a result.</summary>
public static class UnitOfWorkExtensions
{
    /// <summary>Runs a change that gives nothing back; see <see cref="IUnitOfWork.RunAsync"/>.</summary>
    public static Task RunAsync(
        this IUnitOfWork work,
        Func<CmsDbContext, Task> change,
        CancellationToken cancellationToken = default
    ) =>
        work.RunAsync(
            async db =>
            {
                await change(db);
                return true;
            },
            cancellationToken
        );
}
