using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Pori.Cms.Storage;

/// <summary>What differs between the databases: connections, contexts, the feed's reading and the guards that SQL keeps.</summary>
internal abstract class CmsDatabase(IEnumerable<IModelPart> parts, TimeProvider clock)
{
    /// <summary>How many of the feed's last lines the guards keep from being removed.</summary>
    public const long KeptLines = 100_000;

    /// <summary>Gets whether writes queue in this process.</summary>
    public abstract bool IsSqlite { get; }

    /// <summary>Gets the statements that make triggers and the like, by name; they are run again after each migration.</summary>
    public abstract IReadOnlyList<DatabaseGuard> Guards { get; }

    /// <summary>Gets how many changes may run side by side.</summary>
    public abstract int MostWriters { get; }

    public TimeProvider Clock => clock;

    protected IEnumerable<IModelPart> Parts => parts;

    /// <summary>Makes a context, over a given open connection or over one of its own.</summary>
    public abstract CmsDbContext CreateContext(DbConnection? connection = null);

    /// <summary>Makes a closed connection.</summary>
    public abstract DbConnection CreateConnection();

    /// <summary>Opens a connection with the settings that every connection needs.</summary>
    public abstract Task OpenAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>
    /// Opens a connection that can only read, and on which a statement is given up after a time. It is for SQL that comes
    /// from outside; the time runs from now.
    /// </summary>
    public abstract Task<DbConnection> OpenReadOnlyAsync(TimeSpan limit, CancellationToken cancellationToken);

    /// <summary>Gets whether a failure says that the time of <see cref="OpenReadOnlyAsync"/> ran out.</summary>
    public abstract bool IsTimeOut(DbException failure);

    /// <summary>Begins a transaction that only reads and sees one moment throughout; it hinders no writer.</summary>
    public abstract ValueTask<DbTransaction> BeginSnapshotAsync(
        DbConnection connection,
        CancellationToken cancellationToken
    );

    /// <summary>Gets the position behind the newest change that is safe to pass over.</summary>
    public abstract Task<long> FeedEndAsync(CancellationToken cancellationToken);

    /// <summary>Reads changes from a position on, and the position to go on from.</summary>
    public abstract Task<(IReadOnlyList<Change> Changes, long End)> ReadFeedAsync(
        long position,
        int most,
        CancellationToken cancellationToken
    );

    /// <summary>Reads every change behind a position that is committed, also one above the oldest running transaction.</summary>
    public abstract Task<IReadOnlyList<Change>> ChangesAfterAsync(long position, CancellationToken cancellationToken);

    /// <summary>Removes the oldest lines of the feed, but not the last 100,000.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="consumed">The place in the feed before which nobody needs it.</param>
    /// <param name="before">The instant before which lines are old.</param>
    /// <param name="most">How many lines at most.</param>
    /// <returns>How many were removed, and the least place from which on the feed is whole.</returns>
    public abstract Task<(int Count, long Below)> TrimFeedAsync(
        CmsDbContext db,
        long consumed,
        DateTime before,
        int most
    );

    /// <summary>Reads the triggers, the guards' functions, the indices and the constraints that exist in the database.</summary>
    public abstract Task<IReadOnlyList<SchemaObject>> CatalogueAsync(
        CmsDbContext db,
        CancellationToken cancellationToken
    );

    /// <summary>Brings the schema up to date; a database that is up to date is only looked at.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = CreateContext();
        if (!db.Database.GetMigrations().Any())
            await db.Database.EnsureCreatedAsync(cancellationToken);
        else if ((await PendingAsync(db, cancellationToken)).Any())
            await db.Database.MigrateAsync(cancellationToken);
        else if (await HasGuardsAsync(db, cancellationToken))
            return;
        // EF rebuilds SQLite tables and loses their triggers on the way, so the guards are put back whatever happened.
        foreach (var guard in Guards)
            await db.Database.ExecuteSqlRawAsync(guard.Sql, cancellationToken);
    }

    private async Task<bool> HasGuardsAsync(CmsDbContext db, CancellationToken cancellationToken)
    {
        var stored = (await CatalogueAsync(db, cancellationToken)).ToHashSet();
        return Guards.SelectMany(guard => guard.Makes).All(stored.Contains);
    }

    private static Task<IEnumerable<string>> PendingAsync(CmsDbContext db, CancellationToken cancellationToken) =>
        db.Database.GetPendingMigrationsAsync(cancellationToken);
}

/// <summary>Triggers, columns or functions that EF's model cannot express.</summary>
/// <param name="Sql">Makes them, whether they exist or not, and whatever stands in their place.</param>
/// <param name="Makes">What the catalogue then tells of them.</param>
internal sealed record DatabaseGuard(string Sql, IReadOnlyList<SchemaObject> Makes);
