using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Storage;

public abstract class ChangeFeedTests(TestDatabase database)
{
    [Fact]
    public async Task A_process_applies_its_own_change_before_the_answer_and_the_tail_passes_over_it()
    {
        var seen = new RecordingSubscriber();
        await using var site = await StartAsync(seen);

        for (var i = 0; i < 5; i++)
        {
            await site.WriteAsync($"own-{i}");
            seen.Ids.ShouldContain($"own-{i}");
        }
        await CatchUpAsync(site);

        seen.Ids.Count(id => id.StartsWith("own-", StringComparison.Ordinal)).ShouldBe(5);
    }

    [Fact]
    public async Task Another_process_sees_the_changes_in_order_and_each_once()
    {
        var seen = new RecordingSubscriber();
        await using var site = await TestSite.StartAsync(database);
        await using var other = await StartAsync(seen);
        await CatchUpAsync(other);

        for (var i = 0; i < 20; i++)
            await site.WriteAsync($"ordered-{i:00}");
        await CatchUpUntilAsync(other, seen, "ordered-19");
        await CatchUpAsync(other);

        seen.Ids.Where(id => id.StartsWith("ordered-", StringComparison.Ordinal))
            .ShouldBe(Enumerable.Range(0, 20).Select(i => $"ordered-{i:00}"));
        seen.Seen.Select(c => c.Sequence).ShouldBeInOrder();
    }

    [Fact]
    public async Task The_tail_follows_by_itself_and_drops_what_another_process_changed()
    {
        await using var site = await TestSite.StartAsync(database);
        await using var other = await TestSite.StartAsync(database, tail: true);
        var documents = other.Get<SiteDocuments>();
        (await documents.GetAsync("Tailed")).Count.ShouldBe(0);

        await site.Work.RunAsync(db => SiteDocuments.UpdateAsync(db, "Tailed", d => d["name"] = "new"));

        await Eventually.HoldsAsync(
            async () => (string?)(await documents.GetAsync("Tailed"))["name"] == "new",
            "the other process reads the new document"
        );
    }

    [Fact]
    public async Task What_is_read_before_the_tail_has_begun_is_still_dropped_by_a_later_change()
    {
        await using var site = await TestSite.StartAsync(database);
        await using var other = await TestSite.StartAsync(database);
        var documents = other.Get<SiteDocuments>();
        await documents.GetAsync("Early");

        await site.Work.RunAsync(db => SiteDocuments.UpdateAsync(db, "Early", d => d["name"] = "new"));
        await Eventually.HoldsAsync(
            async () =>
            {
                await CatchUpAsync(other);
                return (string?)(await documents.GetAsync("Early"))["name"] == "new";
            },
            "the first catch-up finds the change"
        );
    }

    [Fact]
    public async Task A_process_starts_at_the_end_of_the_feed()
    {
        await using var site = await TestSite.StartAsync(database);
        await site.WriteAsync("history");
        var seen = new RecordingSubscriber();
        await using var late = await StartAsync(seen);

        await CatchUpAsync(late);

        seen.Ids.ShouldNotContain("history");
        late.Get<ChangeFeed>().Position.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_subscriber_that_fails_harms_neither_the_change_nor_the_other_subscribers()
    {
        var seen = new RecordingSubscriber();
        await using var site = await TestSite.StartAsync(
            database,
            services =>
            {
                services.AddSingleton<IChangeSubscriber>(new Failing(new NotSupportedException()));
                services.AddSingleton<IChangeSubscriber>(new Failing(new OperationCanceledException()));
                services.AddSingleton<IChangeSubscriber>(seen);
            }
        );

        await site.WriteAsync("failing");

        seen.Ids.ShouldBe(["failing"]);
    }

    [Fact]
    public async Task A_subscriber_that_changes_the_database_is_refused_instead_of_waiting_for_itself()
    {
        TestSite? site = null;
        Exception? refusal = null;
        var writing = new Acting(async () =>
            refusal = await Record.ExceptionAsync(() => site!.WriteAsync("by-subscriber"))
        );
        site = await TestSite.StartAsync(database, services => services.AddSingleton<IChangeSubscriber>(writing));
        await using var _ = site;

        await site.WriteAsync("told").WaitAsync(TimeSpan.FromSeconds(20));

        refusal.ShouldBeOfType<InvalidOperationException>();
    }

    [Fact]
    public async Task The_end_of_the_feed_can_be_neither_changed_nor_deleted()
    {
        await using var site = await TestSite.StartAsync(database);
        await site.WriteAsync("kept");

        await Should.ThrowAsync<Exception>(() =>
            site.Work.RunAsync(db => db.Changes.ExecuteUpdateAsync(set => set.SetProperty(c => c.Id, "other")))
        );
        await Should.ThrowAsync<Exception>(() => site.Work.RunAsync(db => db.Changes.ExecuteDeleteAsync()));

        (await site.KeysAsync("kept")).Count.ShouldBe(1);
    }

    internal Task<TestSite> StartAsync(RecordingSubscriber seen) =>
        TestSite.StartAsync(database, services => services.AddSingleton<IChangeSubscriber>(seen));

    internal static async Task CatchUpAsync(TestSite site)
    {
        while (await site.Get<ChangeFeed>().CatchUpAsync(CancellationToken.None)) { }
    }

    internal static Task CatchUpUntilAsync(TestSite site, RecordingSubscriber seen, string id) =>
        Eventually.HoldsAsync(
            async () =>
            {
                await CatchUpAsync(site);
                return seen.Ids.Contains(id);
            },
            $"{id} has been seen"
        );

    private sealed class Failing(Exception failure) : IChangeSubscriber
    {
        public ValueTask ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken) =>
            throw failure;
    }

    private sealed class Acting(Func<Task> act) : IChangeSubscriber
    {
        public async ValueTask ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken) =>
            await act();
    }
}

public sealed class ChangeFeedOnSqlite(SqliteTestDatabase database)
    : ChangeFeedTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class ChangeFeedOnPostgres(PostgresTestDatabase database)
    : ChangeFeedTests(database),
        IClassFixture<PostgresTestDatabase>
{
    [Fact]
    public async Task A_long_transaction_with_a_lower_sequence_is_not_lost()
    {
        var seen = new RecordingSubscriber();
        await using var slow = await TestSite.StartAsync(database);
        await using var quick = await TestSite.StartAsync(database);
        await using var follower = await StartAsync(seen);
        await CatchUpAsync(follower);
        var hold = new TaskCompletionSource();
        var written = new TaskCompletionSource();
        var first = slow.Work.RunAsync(async db =>
        {
            Effects.Write(db, "long-slow");
            await db.SaveChangesAsync();
            written.SetResult();
            await hold.Task;
        });
        await written.Task;
        await quick.WriteAsync("long-quick");

        // The later sequence is committed and the earlier one is not: neither may be passed over.
        await CatchUpAsync(follower);
        seen.Ids.ShouldNotContain("long-quick");
        hold.SetResult();
        await first;

        await CatchUpUntilAsync(follower, seen, "long-quick");
        seen.Ids.ShouldBe(["long-slow", "long-quick"]);
    }
}
