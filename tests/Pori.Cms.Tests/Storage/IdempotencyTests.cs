using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Storage;

public abstract class IdempotencyTests(TestDatabase database)
{
    private static readonly string Hash = Idempotency.HashOf("{\"a\":1}"u8);

    [Fact]
    public async Task The_same_key_twice_gives_the_stored_answer_and_changes_once()
    {
        await using var site = await TestSite.StartAsync(database);

        var first = await site.Work.RunOnceAsync("anna", "twice", Hash, db => AnswerAsync(db, "twice", 1));
        var second = await site.Work.RunOnceAsync("anna", "twice", Hash, db => AnswerAsync(db, "twice", 2));

        first.ShouldBe(new Receipt("twice", 1, "Åbo"));
        second.ShouldBe(first);
        (await site.KeysAsync("twice")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused_and_changes_nothing()
    {
        await using var site = await TestSite.StartAsync(database);
        await site.Work.RunOnceAsync("anna", "mixed", Hash, db => AnswerAsync(db, "mixed-1", 1));

        var other = () =>
            site.Work.RunOnceAsync(
                "anna",
                "mixed",
                Idempotency.HashOf("{\"a\":2}"u8),
                db => AnswerAsync(db, "mixed-2", 2)
            );

        await other.ShouldThrowAsync<IdempotencyConflictException>();
        (await site.KeysAsync("mixed")).ShouldBe(["mixed-1"]);
    }

    [Fact]
    public async Task Two_people_may_choose_the_same_key()
    {
        await using var site = await TestSite.StartAsync(database);

        var anna = await site.Work.RunOnceAsync("anna", "shared", Hash, db => AnswerAsync(db, "shared-anna", 1));
        var pekka = await site.Work.RunOnceAsync("pekka", "shared", Hash, db => AnswerAsync(db, "shared-pekka", 2));

        pekka.Number.ShouldNotBe(anna.Number);
        (await site.KeysAsync("shared")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_refused_change_leaves_the_key_free()
    {
        await using var site = await TestSite.StartAsync(database);
        var refused = () =>
            site.Work.RunOnceAsync<Receipt>("anna", "free", Hash, _ => throw new NotSupportedException("no"));

        await refused.ShouldThrowAsync<NotSupportedException>();
        var answer = await site.Work.RunOnceAsync("anna", "free", Hash, db => AnswerAsync(db, "free", 3));

        answer.Number.ShouldBe(3);
    }

    [Fact]
    public async Task Sent_eight_times_at_once_over_two_processes_it_is_carried_out_once()
    {
        await using var site = await TestSite.StartAsync(database);
        await using var other = await TestSite.StartAsync(database);
        var count = 0;

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    (i % 2 == 0 ? site : other).Work.RunOnceAsync(
                        "anna",
                        "at-once",
                        Hash,
                        db => AnswerAsync(db, $"at-once-{i}", Interlocked.Increment(ref count))
                    )
                )
        );

        answers.Distinct().Count().ShouldBe(1);
        (await site.KeysAsync("at-once")).ShouldBe([answers[0].Key]);
    }

    [Fact]
    public async Task A_twin_on_the_way_gets_the_first_ones_answer_and_not_its_own_refusal()
    {
        await using var site = await TestSite.StartAsync(database);
        var begun = new TaskCompletionSource();
        var hold = new TaskCompletionSource();
        var first = site.Work.RunOnceAsync(
            "anna",
            "twin",
            Hash,
            async db =>
            {
                begun.TrySetResult();
                await hold.Task;
                return await BookAsync(db);
            }
        );
        await begun.Task;

        // Were the twin's change run before the key is claimed, it would find the place taken by the first.
        var twin = site.Work.RunOnceAsync(
            "anna",
            "twin",
            Hash,
            async db =>
            {
                await first;
                return await BookAsync(db);
            }
        );
        await Task.Delay(300);
        hold.SetResult();

        (await twin.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe(await first);
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_refused_alike_on_both_databases()
    {
        await using var site = await TestSite.StartAsync(database);

        var tooLong = () => site.Work.RunOnceAsync("anna", new string('k', 101), Hash, _ => Task.FromResult(1));

        await tooLong.ShouldThrowAsync<ArgumentException>();
    }

    private static async Task<Receipt> BookAsync(CmsDbContext db) =>
        await db.Outbox.AnyAsync(m => m.Key == "twin-place")
            ? throw new NotSupportedException("The place is taken.")
            : await AnswerAsync(db, "twin-place", 1);

    private static Task<Receipt> AnswerAsync(CmsDbContext db, string key, int number)
    {
        Effects.Write(db, key);
        return Task.FromResult(new Receipt(key, number, "Åbo"));
    }

    private sealed record Receipt(string Key, int Number, string Town);
}

public sealed class IdempotencyOnSqlite(SqliteTestDatabase database)
    : IdempotencyTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class IdempotencyOnPostgres(PostgresTestDatabase database)
    : IdempotencyTests(database),
        IClassFixture<PostgresTestDatabase>;
