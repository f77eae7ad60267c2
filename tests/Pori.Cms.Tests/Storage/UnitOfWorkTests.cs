using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Storage;

public abstract class UnitOfWorkTests(TestDatabase database)
{
    [Fact]
    public async Task A_change_is_seen_by_another_process_as_soon_as_it_is_answered()
    {
        await using var site = await TestSite.StartAsync(database);
        await using var other = await TestSite.StartAsync(database);

        for (var i = 0; i < 10; i++)
        {
            await site.WriteAsync($"durable-{i}");
            (await other.KeysAsync($"durable-{i}")).Count.ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_refused_change_rolls_back_alone_and_its_caller_gets_its_own_exception()
    {
        await using var site = await TestSite.StartAsync(database);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => OutcomeAsync(site, i)));

        for (var i = 0; i < outcomes.Length; i++)
            outcomes[i].ShouldBe(i % 3 == 0 ? $"refused {i}" : "done");
        var expected = Enumerable.Range(0, 60).Where(i => i % 3 != 0).Select(i => $"alone-{i}");
        (await site.KeysAsync("alone-")).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public async Task A_change_that_breaks_a_constraint_does_not_disturb_the_next_one()
    {
        await using var site = await TestSite.StartAsync(database);
        await site.WriteAsync("constraint-1");

        await Should.ThrowAsync<DbUpdateException>(() => site.WriteAsync("constraint-1"));
        await site.WriteAsync("constraint-2");

        (await site.KeysAsync("constraint-")).ShouldBe(["constraint-1", "constraint-2"]);
    }

    [Fact]
    public async Task A_unit_of_work_inside_another_is_refused_and_changes_nothing()
    {
        await using var site = await TestSite.StartAsync(database);

        var direct = () =>
            site.Work.RunAsync(async db =>
            {
                Effects.Write(db, "nested-outer");
                await site.WriteAsync("nested-inner");
            });
        var behindATask = () =>
            site.Work.RunAsync(async db =>
            {
                Effects.Write(db, "nested-outer");
                await Task.Run(() => site.WriteAsync("nested-inner"));
            });

        await direct.ShouldThrowAsync<InvalidOperationException>();
        await behindATask.ShouldThrowAsync<InvalidOperationException>();
        (await site.KeysAsync("nested-")).ShouldBeEmpty();
        await site.WriteAsync("after-nested");
    }

    [Fact]
    public async Task Sixty_four_writers_lose_nothing_and_write_nothing_twice()
    {
        await using var site = await TestSite.StartAsync(database);
        var changes = Deep.Or(usual: 50, deep: 500);

        await Task.WhenAll(
            Enumerable
                .Range(0, 64)
                .Select(async writer =>
                {
                    for (var i = 0; i < changes; i++)
                        await site.WriteAsync($"many-{writer}-{i}");
                })
        );

        var expected =
            from writer in Enumerable.Range(0, 64)
            from i in Enumerable.Range(0, changes)
            select $"many-{writer}-{i}";
        (await site.KeysAsync("many-")).Order().ShouldBe(expected.Order());
    }

    [Fact]
    public async Task A_change_runs_in_its_callers_culture()
    {
        await using var site = await TestSite.StartAsync(database);
        await site.WriteAsync("culture");

        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-FI");
        var inside = await site.Work.RunAsync(db => Task.FromResult(CultureInfo.CurrentCulture.Name));

        inside.ShouldBe("sv-FI");
    }

    [Fact]
    public async Task What_was_told_to_the_feed_survives_a_cleared_tracker()
    {
        var seen = new RecordingSubscriber();
        await using var site = await TestSite.StartAsync(
            database,
            services => services.AddSingleton<IChangeSubscriber>(seen)
        );

        await site.Work.RunAsync(async db =>
        {
            Effects.Write(db, "cleared-saved");
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            db.Changed("other", "cleared-unsaved");
            db.ChangeTracker.Clear();
        });

        seen.Ids.ShouldBe(["cleared-saved", "cleared-unsaved"]);
        var stored = await site.Work.ReadAsync(db => db.Changes.CountAsync(c => c.Id.StartsWith("cleared-")));
        stored.ShouldBe(2);
    }

    [Fact]
    public async Task Changes_under_way_at_shutdown_are_either_there_or_refused()
    {
        var site = await TestSite.StartAsync(database);
        var written = Enumerable.Range(0, 100).Select(i => TryWriteAsync(site, $"shutdown-{i}")).ToList();
        if (database.IsSqlite)
            await site.DisposeAsync();
        var done = (await Task.WhenAll(written)).OfType<string>().ToList();
        await site.DisposeAsync();

        await using var after = await TestSite.StartAsync(database);
        (await after.KeysAsync("shutdown-")).ShouldBe(done, ignoreOrder: true);
        await Should.ThrowAsync<ObjectDisposedException>(() => site.WriteAsync("shutdown-late"));
    }

    private static async Task<string?> TryWriteAsync(TestSite site, string key)
    {
        try
        {
            await site.WriteAsync(key);
            return key;
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }

    private static async Task<string> OutcomeAsync(TestSite site, int i)
    {
        try
        {
            await site.Work.RunAsync(async db =>
            {
                Effects.Write(db, $"alone-{i}");
                await db.SaveChangesAsync();
                if (i % 3 == 0)
                    throw new NotSupportedException($"refused {i}");
            });
            return "done";
        }
        catch (NotSupportedException refusal)
        {
            return refusal.Message;
        }
    }
}

public sealed class UnitOfWorkOnSqlite(SqliteTestDatabase database)
    : UnitOfWorkTests(database),
        IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task A_group_that_loses_its_transaction_is_refused_and_the_writer_goes_on()
    {
        await using var site = await TestSite.StartAsync(database);

        var broken = () => site.Work.RunAsync(db => db.Database.ExecuteSqlRawAsync("ROLLBACK"));

        await broken.ShouldThrowAsync<Exception>();
        await site.WriteAsync("after-rollback");
        (await site.KeysAsync("after-rollback")).Count.ShouldBe(1);
    }
}

public sealed class UnitOfWorkOnPostgres(PostgresTestDatabase database)
    : UnitOfWorkTests(database),
        IClassFixture<PostgresTestDatabase>
{
    [Fact]
    public async Task Writers_that_read_through_a_cache_do_not_starve_each_other_of_connections()
    {
        await using var site = await TestSite.StartAsync(
            database,
            services =>
                services.PostConfigure<DatabaseOptions>(o => o.PostgresConnection += ";Maximum Pool Size=3;Timeout=5")
        );
        var documents = site.Get<SiteDocuments>();

        await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(i =>
                    site.Work.RunAsync(async db =>
                    {
                        await db.Outbox.CountAsync();
                        await documents.GetAsync($"starved-{i}");
                        Effects.Write(db, $"starved-{i}");
                    })
                )
        );

        (await site.KeysAsync("starved-")).Count.ShouldBe(40);
    }
}
