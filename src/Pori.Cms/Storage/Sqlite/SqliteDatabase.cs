using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Pori.Cms.Storage.Sqlite;

/// <summary>SQLite: one file, WAL, one writer.</summary>
internal sealed class SqliteDatabase : CmsDatabase
{
    private const int StepsBetweenLooks = 10_000;

    // SQLite keeps no text of a constraint by itself, so it is put together from what the pragmas tell.
    private const string Constraints = """
        WITH "Tables" AS (SELECT name FROM sqlite_master WHERE type = 'table')
        SELECT t.name AS "Name",
          'PRIMARY KEY (' || group_concat('"' || c.name || '"', ', ' ORDER BY c.pk) || ')' AS "Definition"
        FROM "Tables" t, pragma_table_info(t.name) c WHERE c.pk > 0 GROUP BY t.name
        UNION ALL
        SELECT t.name,
          'FOREIGN KEY (' || group_concat('"' || f."from" || '"', ', ' ORDER BY f.seq) || ') REFERENCES "' || f."table"
            || '"(' || group_concat('"' || f."to" || '"', ', ' ORDER BY f.seq) || ')'
            || CASE f.on_delete WHEN 'NO ACTION' THEN '' ELSE ' ON DELETE ' || f.on_delete END
        FROM "Tables" t, pragma_foreign_key_list(t.name) f GROUP BY t.name, f.id
        """;
    private readonly string connectionString;
    private readonly DbContextOptions<SqliteCmsDbContext> options;
    private readonly DatabaseOptions settings;
    private readonly SqlitePragmas pragmas = new();

    public SqliteDatabase(DatabaseOptions settings, IEnumerable<IModelPart> parts, TimeProvider clock)
        : base(parts, clock)
    {
        this.settings = settings;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = settings.SqliteFile,
            Cache = SqliteCacheMode.Private,
        }.ToString();
        options = Configure(new DbContextOptionsBuilder<SqliteCmsDbContext>())
            .UseSqlite(connectionString, Migrations)
            .Options;
    }

    public override bool IsSqlite => true;

    public override int MostWriters => 1;

    public override IReadOnlyList<DatabaseGuard> Guards { get; } =
    [
        Trigger(
            "ChangeFeed_is_append_only",
            """
            BEFORE UPDATE ON "ChangeFeed"
            BEGIN SELECT RAISE(ABORT, 'the change feed is append-only'); END
            """
        ),
        Trigger(
            "ChangeFeed_keeps_its_end",
            """
            BEFORE DELETE ON "ChangeFeed"
            WHEN OLD."Sequence" > (SELECT max("Sequence") - 100000 FROM "ChangeFeed")
            BEGIN SELECT RAISE(ABORT, 'the end of the change feed is kept'); END
            """
        ),
    ];

    public override CmsDbContext CreateContext(DbConnection? connection = null) =>
        new SqliteCmsDbContext(
            connection is null
                ? options
                : Configure(new DbContextOptionsBuilder<SqliteCmsDbContext>())
                    .UseSqlite(connection, Migrations)
                    .Options,
            Parts,
            Clock
        );

    public override DbConnection CreateConnection() => new SqliteConnection(connectionString);

    public override async Task OpenAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; " + SqlitePragmas.Sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override async Task<DbConnection> OpenReadOnlyAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        // Another connection string has a pool of its own, so what is set here meets no other reader.
        var readOnly = new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly };
        var connection = new SqliteConnection(readOnly.ToString());
        await connection.OpenAsync(cancellationToken);
        var started = Clock.GetTimestamp();
        SQLitePCL.raw.sqlite3_progress_handler(
            connection.Handle,
            StepsBetweenLooks,
            _ => Clock.GetElapsedTime(started) > limit || cancellationToken.IsCancellationRequested ? 1 : 0,
            null
        );
        return connection;
    }

    public override bool IsTimeOut(DbException failure) =>
        failure is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_INTERRUPT };

    // Deferred: the write lock is taken by the first write, and there is none.
    public override ValueTask<DbTransaction> BeginSnapshotAsync(
        DbConnection connection,
        CancellationToken cancellationToken
    ) => new(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public override async Task<long> FeedEndAsync(CancellationToken cancellationToken)
    {
        await using var db = CreateContext();
        return await db.Changes.MaxAsync(c => (long?)c.Sequence, cancellationToken) ?? 0;
    }

    public override async Task<(IReadOnlyList<Change> Changes, long End)> ReadFeedAsync(
        long position,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var db = CreateContext();
        var changes = await db
            .Changes.AsNoTracking()
            .Where(c => c.Sequence > position)
            .OrderBy(c => c.Sequence)
            .Take(most)
            .Select(c => new Change(c.Sequence, c.Kind, c.Id))
            .ToListAsync(cancellationToken);
        return (changes, changes.Count == 0 ? position : changes[^1].Sequence);
    }

    public override async Task<IReadOnlyList<Change>> ChangesAfterAsync(
        long position,
        CancellationToken cancellationToken
    ) => (await ReadFeedAsync(position, int.MaxValue, cancellationToken)).Changes;

    public override async Task<(int Count, long Below)> TrimFeedAsync(
        CmsDbContext db,
        long consumed,
        DateTime before,
        int most
    )
    {
        var free = Math.Min(consumed, (await db.Changes.MaxAsync(c => (long?)c.Sequence) ?? 0) - KeptLines);
        var oldest = await db
            .Changes.Where(c => c.Sequence <= free)
            .OrderBy(c => c.Sequence)
            .Take(most)
            .Select(c => new { c.Sequence, c.Utc })
            .ToListAsync();
        // A clock may have been set back: a line that is kept keeps those behind it, so that the feed has no gap.
        var last = oldest.TakeWhile(c => c.Utc < before).Select(c => c.Sequence).LastOrDefault();
        return (await db.Changes.Where(c => c.Sequence <= last).ExecuteDeleteAsync(), last);
    }

    public override async Task<IReadOnlyList<SchemaObject>> CatalogueAsync(
        CmsDbContext db,
        CancellationToken cancellationToken
    )
    {
        var made = await db
            .Database.SqlQueryRaw<SchemaObject>(
                """
                SELECT name AS "Name", sql AS "Definition" FROM sqlite_master
                WHERE type IN ('trigger', 'index') AND sql IS NOT NULL
                """
            )
            .ToListAsync(cancellationToken);
        var constraints = await db.Database.SqlQueryRaw<SchemaObject>(Constraints).ToListAsync(cancellationToken);
        return
        [
            .. made.Select(o => SchemaObject.Of(o.Name, o.Definition)),
            .. constraints.Select(o => SchemaObject.Constraint(o.Name, o.Definition)),
        ];
    }

    private static DatabaseGuard Trigger(string name, string sql) =>
        new(
            $"DROP TRIGGER IF EXISTS \"{name}\"; CREATE TRIGGER \"{name}\" {sql}",
            [SchemaObject.Of(name, $"CREATE TRIGGER \"{name}\" {sql}")]
        );

    private DbContextOptionsBuilder<SqliteCmsDbContext> Configure(DbContextOptionsBuilder<SqliteCmsDbContext> builder)
    {
        builder.AddInterceptors(pragmas);
        builder.AddInterceptors(settings.Interceptors);
        return builder;
    }

    private void Migrations(Microsoft.EntityFrameworkCore.Infrastructure.SqliteDbContextOptionsBuilder sqlite)
    {
        if (settings.MigrationsAssembly is { } assembly)
            sqlite.MigrationsAssembly(assembly);
    }
}
