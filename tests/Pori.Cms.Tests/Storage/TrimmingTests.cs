using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pori.Cms.Search;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;
using Pori.Cms.Tests.Search;

namespace Pori.Cms.Tests.Storage;

public abstract class TrimmingTests(TestDatabase shared) : IAsyncLifetime
{
    private const int Kept = 100_000;
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
    private TestDatabase database = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await shared.AnotherAsync();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Of_the_feed_the_last_lines_the_young_ones_and_those_not_read_are_kept()
    {
        var reader = new Reader();
        await using var site = await StartAsync(services => services.AddSingleton<IFeedReader>(reader));
        await FillAsync(site, Kept + 250, "2026-01-01");
        (await TrimAsync(site)).ShouldBe(0);

        reader.Consumed = null;
        await UntilAsync(site, Kept + 1);

        (await site.Work.ReadAsync(db => db.Changes.MinAsync(c => c.Sequence))).ShouldBe(251);
        await FillAsync(site, Kept + 300, "2026-11-20");
        // Each batch that removes lines writes one: up to where the feed is whole.
        await UntilAsync(site, Kept + 300 + 110);
        (await site.Work.ReadAsync(db => db.Changes.CountAsync())).ShouldBeGreaterThanOrEqualTo(Kept + 300);
        var findings = new List<Finding>();
        await foreach (var finding in site.Get<Audits>().RunAsync(Stop))
            findings.Add(finding);
        findings.ShouldAllBe(f => f.IsNote);
    }

    [Fact]
    public async Task An_index_that_is_older_than_the_feed_is_built_anew()
    {
        var folder = Directory.CreateTempSubdirectory("pori-trimmed-").FullName;
        await using (var site = await SearchSite.StartAsync(database, folder))
        {
            await site.PublishAsync("Vanha");
            await site.FindAsync((string?)null);
        }
        clock.SetUtcNow(new DateTimeOffset(2027, 3, 1, 10, 0, 0, TimeSpan.Zero));
        await using (var other = await StartAsync())
        {
            await other.Work.RunAsync(async db =>
            {
                var document = await db.Documents.SingleAsync();
                document.Json = document.Json.Replace("Vanha", "Uusi", StringComparison.Ordinal);
            });
            await FillAsync(other, Kept + 50, "2026-01-01");
            await other.Work.RunAsync(db =>
            {
                db.Changed("other", "last");
                return Task.CompletedTask;
            });
            await Eventually.HoldsAsync(async () => await TrimAsync(other) > 0, "the feed is trimmed");
        }

        await using var again = await SearchSite.StartAsync(database, folder);

        (await again.FindAsync((string?)null)).ShouldBe(["Uusi"]);
        await again.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_index_that_nothing_concerns_moves_on_with_the_feed()
    {
        var folder = Directory.CreateTempSubdirectory("pori-idle-").FullName;
        await using var site = await SearchSite.StartAsync(database, folder, tail: true);
        await site.PublishAsync("Asia");
        await site.FindAsync((string?)null);

        await FillAsync(site.Site, 20_000, "2026-01-01");
        var end = await site.Site.Database.FeedEndAsync(Stop);

        if (database.IsSqlite)
            await Eventually.HoldsAsync(() => Task.FromResult(site.Indexer.Consumed >= end), "the commit moves on");
        else
            site.Indexer.Consumed.ShouldNotBeNull();
        await site.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Delivered_messages_and_answers_go_after_their_time_in_small_batches()
    {
        await using var site = await StartAsync(services => services.Configure<RetentionOptions>(o => o.Batch = 2));
        for (var i = 0; i < 5; i++)
            await AddAsync(site, $"old {i}", delivered: true);
        await AddAsync(site, "never delivered", delivered: false);
        clock.Advance(TimeSpan.FromDays(31));
        await AddAsync(site, "young", delivered: true);

        (await TrimAsync(site)).ShouldBe(10 + 1);

        (await site.Work.ReadAsync(db => db.Outbox.Select(m => m.Key).Order().ToListAsync())).ShouldBe([
            "never delivered",
            "young",
        ]);
        (await site.Work.ReadAsync(db => db.Idempotency.Select(m => m.Key).ToListAsync())).ShouldBe(["young"]);
        await TrimAsync(site);
        (await site.Work.ReadAsync(db => db.Outbox.CountAsync())).ShouldBe(2);
    }

    private Task<TestSite> StartAsync(Action<IServiceCollection>? services = null) =>
        TestSite.StartAsync(database, services, clock);

    private static async Task<int> TrimAsync(TestSite site)
    {
        while (await site.Get<ChangeFeed>().CatchUpAsync(Stop)) { }
        return await site.Get<Trimming>().RunAsync(Stop);
    }

    // On PostgreSQL the feed is consumed below the oldest transaction of the whole cluster, to which other tests belong.
    private static Task UntilAsync(TestSite site, int lines) =>
        Eventually.HoldsAsync(
            async () =>
            {
                await TrimAsync(site);
                return await site.Work.ReadAsync(db => db.Changes.CountAsync()) <= lines;
            },
            $"the feed has {lines} lines"
        );

    private async Task FillAsync(TestSite site, int lines, string day)
    {
        await using var db = site.Database.CreateContext();
        await db.Database.ExecuteSqlRawAsync(
            database.IsSqlite
                ? $"""
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {lines})
                INSERT INTO "ChangeFeed" ("Kind", "Id", "Utc") SELECT 'other', 'x', '{day}T00:00:00.000Z' FROM n
                """
                : $"""
                INSERT INTO "ChangeFeed" ("Kind", "Id", "Utc")
                SELECT 'other', 'x', '{day}T00:00:00Z' FROM generate_series(1, {lines})
                """,
            Stop
        );
    }

    private static Task AddAsync(TestSite site, string key, bool delivered) =>
        site.Work.RunOnceAsync(
            "actor",
            key,
            "hash",
            db =>
            {
                db.Outbox.Add(
                    new OutboxMessage
                    {
                        Id = Guid.NewGuid(),
                        Kind = "test",
                        Key = key,
                        CreatedUtc = db.UtcNow,
                        DueUtc = db.UtcNow,
                        DeliveredUtc = delivered ? db.UtcNow : null,
                    }
                );
                return Task.FromResult(1);
            }
        );

    private sealed class Reader : IFeedReader
    {
        public long? Consumed { get; set; } = 0;
    }
}

public sealed class TrimmingOnSqliteTests(SqliteTestDatabase database)
    : TrimmingTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class TrimmingOnPostgresTests(PostgresTestDatabase database)
    : TrimmingTests(database),
        IClassFixture<PostgresTestDatabase>;
