using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Pori.Cms.Storage.Postgres;

/// <summary>PostgreSQL: writers side by side, the feed read only below the oldest transaction that still runs.</summary>
internal sealed class PostgresDatabase : CmsDatabase, IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly Lazy<NpgsqlDataSource> readers;
    private readonly DatabaseOptions settings;

    public PostgresDatabase(DatabaseOptions settings, IEnumerable<IModelPart> parts, TimeProvider clock)
        : base(parts, clock)
    {
        this.settings = settings;
        source = NpgsqlDataSource.Create(settings.PostgresConnection!);
        var pool = new NpgsqlConnectionStringBuilder(settings.PostgresConnection).MaxPoolSize;
        MostWriters = Math.Max(1, pool * 2 / 3);
        readers = new(() =>
            NpgsqlDataSource.Create(
                new NpgsqlConnectionStringBuilder(settings.PostgresConnection!)
                {
                    Options = "-c default_transaction_read_only=on",
                    MaxPoolSize = 8,
                }
            )
        );
    }

    public override bool IsSqlite => false;

    public override int MostWriters { get; }

    public override IReadOnlyList<DatabaseGuard> Guards => PostgresGuards.All;

    // The source must not be part of the options: EF would build its services and the model anew for each.
    public override CmsDbContext CreateContext(DbConnection? connection = null) =>
        new PostgresCmsDbContext(
            new DbContextOptionsBuilder<PostgresCmsDbContext>()
                .AddInterceptors(settings.Interceptors)
                .UseNpgsql(connection ?? CreateConnection(), contextOwnsConnection: connection is null, Migrations)
                .Options,
            Parts,
            Clock
        );

    public override DbConnection CreateConnection() => source.CreateConnection();

    public override Task OpenAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.OpenAsync(cancellationToken);

    public override async Task<DbConnection> OpenReadOnlyAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        var connection = await readers.Value.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        // A number of our own making: SET takes no parameters.
        var milliseconds = (long)limit.TotalMilliseconds;
        command.CommandText = FormattableString.Invariant($"SET statement_timeout = {milliseconds}");
        await command.ExecuteNonQueryAsync(cancellationToken);
        return connection;
    }

    public override bool IsTimeOut(DbException failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled };

    public override ValueTask<DbTransaction> BeginSnapshotAsync(
        DbConnection connection,
        CancellationToken cancellationToken
    ) => connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);

    public override async Task<long> FeedEndAsync(CancellationToken cancellationToken)
    {
        await using var db = CreateContext();
        return (await XminAsync(db, cancellationToken))[0];
    }

    public override async Task<(IReadOnlyList<Change> Changes, long End)> ReadFeedAsync(
        long position,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var db = CreateContext();
        var end = (await XminAsync(db, cancellationToken))[0];
        if (end == position)
            return ([], position);
        // All of one transaction is read together, so the batch may grow past its size by the last one's rest.
        var rows = await db
            .Database.SqlQueryRaw<FeedRow>(
                """
                SELECT "Sequence", "Kind", "Id", "Xid"::text::bigint AS "Xid" FROM "ChangeFeed"
                WHERE "Xid" >= {0}::text::xid8 AND "Xid" < {1}::text::xid8
                ORDER BY "Xid" FETCH FIRST {2} ROWS WITH TIES
                """,
                position,
                end,
                most
            )
            .ToListAsync(cancellationToken);
        var changes = rows.OrderBy(r => r.Sequence).Select(r => new Change(r.Sequence, r.Kind, r.Id)).ToList();
        return (changes, rows.Count < most ? end : rows.Max(r => r.Xid) + 1);
    }

    public override async Task<IReadOnlyList<Change>> ChangesAfterAsync(
        long position,
        CancellationToken cancellationToken
    )
    {
        await using var db = CreateContext();
        var rows = await db
            .Database.SqlQueryRaw<FeedRow>(
                """
                SELECT "Sequence", "Kind", "Id", "Xid"::text::bigint AS "Xid" FROM "ChangeFeed"
                WHERE "Xid" >= {0}::text::xid8
                """,
                position
            )
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => new Change(r.Sequence, r.Kind, r.Id))];
    }

    public override async Task<(int Count, long Below)> TrimFeedAsync(
        CmsDbContext db,
        long consumed,
        DateTime before,
        int most
    )
    {
        var removed = await db
            .Database.SqlQueryRaw<long>(
                """
                WITH "Old" AS (
                  SELECT "Sequence" FROM "ChangeFeed"
                  WHERE "Sequence" <= (SELECT max("Sequence") FROM "ChangeFeed") - {0}
                    AND "Xid" < {1}::text::xid8 AND "Utc" < {2}
                  ORDER BY "Sequence" LIMIT {3})
                DELETE FROM "ChangeFeed" c USING "Old" o WHERE c."Sequence" = o."Sequence"
                RETURNING c."Xid"::text::bigint AS "Value"
                """,
                KeptLines,
                consumed,
                before,
                most
            )
            .ToListAsync();
        return (removed.Count, removed.Count == 0 ? 0 : removed.Max() + 1);
    }

    public override Task<IReadOnlyList<SchemaObject>> CatalogueAsync(
        CmsDbContext db,
        CancellationToken cancellationToken
    ) => PostgresGuards.CatalogueAsync(db, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (readers.IsValueCreated)
            await readers.Value.DisposeAsync();
        await source.DisposeAsync();
    }

    private static Task<List<long>> XminAsync(CmsDbContext db, CancellationToken cancellationToken) =>
        db
            .Database.SqlQueryRaw<long>("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS \"Value\"")
            .ToListAsync(cancellationToken);

    private void Migrations(Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder postgres)
    {
        if (settings.MigrationsAssembly is { } assembly)
            postgres.MigrationsAssembly(assembly);
    }

    private sealed record FeedRow(long Sequence, string Kind, string Id, long Xid);
}
