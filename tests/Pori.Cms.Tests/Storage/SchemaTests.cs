using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Storage;

public abstract class SchemaTests(TestDatabase database)
{
    [Fact]
    public async Task A_fresh_database_gets_its_tables_and_guards_and_a_second_start_changes_nothing()
    {
        await using var site = await TestSite.StartAsync(database);
        await site.WriteAsync("schema");
        await using var again = await TestSite.StartAsync(database);

        (await again.KeysAsync("schema")).Count.ShouldBe(1);
        await GuardsStandAsync(again);
    }

    [Fact]
    public async Task A_guard_that_was_lost_is_put_back_at_the_next_start()
    {
        await using var site = await TestSite.StartAsync(database);
        await site.WriteAsync("lost-guard");
        await site.Work.RunAsync(db =>
            db.Database.ExecuteSqlRawAsync(
                database.IsSqlite
                    ? "DROP TRIGGER \"ChangeFeed_is_append_only\""
                    : "DROP TRIGGER \"ChangeFeed_is_append_only\" ON \"ChangeFeed\""
            )
        );
        (await CatalogueAsync(site)).ShouldNotContain(o => o.Name == "ChangeFeed_is_append_only");

        await using var again = await TestSite.StartAsync(database);

        await GuardsStandAsync(again);
        await Should.ThrowAsync<Exception>(() =>
            again.Work.RunAsync(db => db.Changes.ExecuteUpdateAsync(set => set.SetProperty(c => c.Id, "other")))
        );
    }

    [Fact]
    public async Task A_trigger_that_was_made_toothless_is_put_right_at_the_next_start()
    {
        await using var site = await TestSite.StartAsync(database);
        await site.Work.RunAsync(db =>
            db.Database.ExecuteSqlRawAsync(
                database.IsSqlite
                    ? """
                    DROP TRIGGER "ChangeFeed_is_append_only";
                    CREATE TRIGGER "ChangeFeed_is_append_only" BEFORE UPDATE ON "ChangeFeed" BEGIN SELECT 1; END
                    """
                    : """
                    CREATE OR REPLACE FUNCTION change_feed_guard() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN RETURN NEW; END $$
                    """
            )
        );

        await using var again = await TestSite.StartAsync(database);

        await GuardsStandAsync(again);
    }

    [Fact]
    public async Task The_outbox_takes_each_key_once()
    {
        await using var site = await TestSite.StartAsync(database);
        await site.WriteAsync("once");

        var failure = await Should.ThrowAsync<DbUpdateException>(() => site.WriteAsync("once"));

        UniqueViolation.IsOn<Document>(failure).ShouldBeFalse();
        (await site.KeysAsync("once")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Many_sites_over_one_model_build_it_once()
    {
        // EF builds its services and the model anew when options differ in what counts; past twenty it refuses to.
        for (var i = 0; i < 25; i++)
        {
            await using var site = await TestSite.StartAsync(database);
            (await site.Work.ReadAsync(db => db.Documents.CountAsync())).ShouldBe(0);
        }
    }

    private protected static async Task GuardsStandAsync(TestSite site)
    {
        site.Database.Guards.SelectMany(g => g.Makes).ShouldBeSubsetOf(await CatalogueAsync(site));
    }

    private protected static async Task<IReadOnlyList<SchemaObject>> CatalogueAsync(TestSite site)
    {
        await using var db = site.Database.CreateContext();
        return await site.Database.CatalogueAsync(db, CancellationToken.None);
    }
}

public sealed class SchemaOnSqlite(SqliteTestDatabase database)
    : SchemaTests(database),
        IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task A_table_that_is_rebuilt_gets_its_triggers_back()
    {
        await using var site = await TestSite.StartAsync(database);
        // What EF does when a migration alters a SQLite table.
        await using (var db = site.Database.CreateContext())
            await db.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE "ef_temp" AS SELECT * FROM "ChangeFeed"; DROP TABLE "ChangeFeed";
                CREATE TABLE "ChangeFeed" ("Sequence" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "Kind" TEXT NOT NULL, "Id" TEXT NOT NULL, "Utc" TEXT NOT NULL);
                INSERT INTO "ChangeFeed" SELECT * FROM "ef_temp"; DROP TABLE "ef_temp";
                """
            );
        (await CatalogueAsync(site)).ShouldNotContain(o => o.Name.StartsWith("ChangeFeed_", StringComparison.Ordinal));

        await site.Database.MigrateAsync(CancellationToken.None);

        await GuardsStandAsync(site);
    }

    [Theory]
    [InlineData("synchronous", 2)]
    [InlineData("busy_timeout", 10000)]
    [InlineData("foreign_keys", 1)]
    [InlineData("trusted_schema", 0)]
    public async Task Every_connection_has_the_settings_that_sqlite_forgets(string pragma, long expected)
    {
        await using var site = await TestSite.StartAsync(database);

        // Several readers at once, so that fresh connections are looked at and not one from the pool.
        var values = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(async _ =>
                {
                    await using var db = site.Database.CreateContext();
                    await db.Database.OpenConnectionAsync();
                    await Task.Delay(20);
                    return await PragmaAsync(db, pragma);
                })
        );
        var writer = await site.Work.RunAsync(db => PragmaAsync(db, pragma));

        values.ShouldAllBe(value => value == expected);
        writer.ShouldBe(expected);
    }

    [Fact]
    public async Task The_file_is_in_write_ahead_mode_and_its_cache_is_private()
    {
        await using var site = await TestSite.StartAsync(database);
        await using var db = site.Database.CreateContext();

        var mode = await db
            .Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode")
            .ToListAsync();

        mode.ShouldBe(["wal"]);
        db.Database.GetConnectionString()!.ShouldNotContain("Shared");
    }

    private static async Task<long> PragmaAsync(CmsDbContext db, string pragma)
    {
        // The name is one of the test's own literals; a pragma takes no parameter.
        var connection = db.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        command.Transaction = null;
        if (db.Database.CurrentTransaction is { } transaction)
            command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(
                transaction
            );
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}

public sealed class SchemaOnPostgres(PostgresTestDatabase database)
    : SchemaTests(database),
        IClassFixture<PostgresTestDatabase>;
