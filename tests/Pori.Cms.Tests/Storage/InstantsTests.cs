using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Storage;

public abstract class InstantsTests(TestDatabase database)
{
    [Fact]
    public async Task An_instant_comes_back_in_utc_and_whole_milliseconds()
    {
        var now = new DateTimeOffset(2025, 8, 15, 9, 30, 15, 123, 456, TimeSpan.FromHours(3));
        await using var site = await TestSite.StartAsync(database, clock: new FakeTimeProvider(now));

        await site.WriteAsync("instant");

        var created = await site.Work.ReadAsync(db =>
            db.Outbox.Where(m => m.Key == "instant").Select(m => m.CreatedUtc).SingleAsync()
        );
        created.ShouldBe(new DateTime(2025, 8, 15, 6, 30, 15, 123, DateTimeKind.Utc));
        created.Kind.ShouldBe(DateTimeKind.Utc);
        created.Microsecond.ShouldBe(0);
    }

    [Fact]
    public async Task The_order_of_rows_is_the_order_of_time()
    {
        await using var site = await TestSite.StartAsync(database);
        var instants = Gen.DateTime[new DateTime(1900, 1, 1), new DateTime(2100, 1, 1)].Array[40];
        var sample = instants.Single();
        await site.Work.RunAsync(db =>
        {
            for (var i = 0; i < sample.Length; i++)
                db.Outbox.Add(
                    new OutboxMessage
                    {
                        Id = Guid.CreateVersion7(),
                        Kind = "time",
                        Key = $"time-{i}",
                        Payload = "{}",
                        CreatedUtc = DateTime.SpecifyKind(sample[i], DateTimeKind.Utc),
                        DueUtc = DateTime.SpecifyKind(sample[i], DateTimeKind.Utc),
                    }
                );
            return Task.CompletedTask;
        });

        var ordered = await site.Work.ReadAsync(db =>
            db.Outbox.Where(m => m.Kind == "time").OrderBy(m => m.DueUtc).Select(m => m.DueUtc).ToListAsync()
        );
        var middle = ordered[20];
        var before = await site.Work.ReadAsync(db => db.Outbox.CountAsync(m => m.Kind == "time" && m.DueUtc < middle));

        ordered.ShouldBeInOrder();
        ordered.ShouldBe(sample.Select(UtcMilliseconds.Truncate), ignoreOrder: true);
        before.ShouldBe(ordered.Count(i => i < middle));
    }

    [Fact]
    public void A_local_time_is_converted_and_not_relabelled()
    {
        var local = new DateTime(2025, 8, 15, 12, 0, 0, DateTimeKind.Local);

        UtcMilliseconds.Truncate(local).ShouldBe(local.ToUniversalTime());
    }
}

public sealed class InstantsOnSqlite(SqliteTestDatabase database)
    : InstantsTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class InstantsOnPostgres(PostgresTestDatabase database)
    : InstantsTests(database),
        IClassFixture<PostgresTestDatabase>;
