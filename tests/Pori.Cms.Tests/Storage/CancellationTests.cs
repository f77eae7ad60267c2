using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Storage;

public abstract class CancellationTests(TestDatabase database)
{
    [Fact]
    public async Task Who_gives_up_before_the_change_began_is_answered_at_once_and_nothing_is_changed()
    {
        await using var site = await TestSite.StartAsync(database);
        using var giveUp = new CancellationTokenSource();
        var hold = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        // On SQLite this holds the one writer; on PostgreSQL the second change runs beside it, so it is given up before.
        var first = site.Work.RunAsync(async db =>
        {
            begun.SetResult();
            await hold.Task;
            Effects.Write(db, "held");
        });
        await begun.Task;
        if (!database.IsSqlite)
            await giveUp.CancelAsync();
        var second = site.WriteAsync("given-up", giveUp.Token);
        await giveUp.CancelAsync();

        var answer = await Record.ExceptionAsync(() => second.WaitAsync(TimeSpan.FromSeconds(10)));
        hold.SetResult();
        answer.ShouldBeAssignableTo<OperationCanceledException>();
        await first;
        await site.WriteAsync("held-after");
        (await site.KeysAsync("given-up")).ShouldBeEmpty();
        (await site.KeysAsync("held")).ShouldBe(["held", "held-after"]);
    }

    [Fact]
    public async Task Whenever_one_gives_up_cancelled_means_unchanged_and_an_answer_means_changed()
    {
        await using var site = await TestSite.StartAsync(database);
        var random = new Random(20250815);

        for (var round = 0; round < 12; round++)
        {
            using var giveUp = new CancellationTokenSource();
            var prefix = $"round-{round:00}-";
            var writes = Enumerable.Range(0, 16).Select(i => OutcomeAsync(site, $"{prefix}{i}", giveUp.Token)).ToList();
            await Task.Delay(TimeSpan.FromMicroseconds(random.Next(0, 8000)));
            await giveUp.CancelAsync();
            var answered = (await Task.WhenAll(writes)).OfType<string>();
            (await site.KeysAsync(prefix)).ShouldBe(answered, ignoreOrder: true);
        }
    }

    private static async Task<string?> OutcomeAsync(TestSite site, string key, CancellationToken cancellationToken)
    {
        try
        {
            // A value as the answer: its default must never pass for one.
            var answer = await site.Work.RunAsync(
                async db =>
                {
                    await Task.Yield();
                    Effects.Write(db, key);
                    return 7;
                },
                cancellationToken
            );
            answer.ShouldBe(7);
            return key;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}

public sealed class CancellationOnSqlite(SqliteTestDatabase database)
    : CancellationTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class CancellationOnPostgres(PostgresTestDatabase database)
    : CancellationTests(database),
        IClassFixture<PostgresTestDatabase>;
