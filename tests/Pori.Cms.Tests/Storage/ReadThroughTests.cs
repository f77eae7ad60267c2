using Pori.Cms.Storage;

namespace Pori.Cms.Tests.Storage;

public sealed class ReadThroughTests
{
    [Fact]
    public async Task Many_readers_share_one_load()
    {
        var loads = 0;
        var gate = new TaskCompletionSource<int>();
        var cache = new ReadThrough<string, int>(_ =>
        {
            Interlocked.Increment(ref loads);
            return gate.Task;
        });

        var readers = Enumerable.Range(0, 20).Select(_ => Task.Run(() => cache.GetAsync("a"))).ToList();
        gate.SetResult(5);

        (await Task.WhenAll(readers)).ShouldAllBe(value => value == 5);
        loads.ShouldBe(1);
    }

    [Fact]
    public async Task A_load_that_began_before_a_drop_is_not_kept()
    {
        var answers = new Queue<Task<string>>();
        var old = new TaskCompletionSource<string>();
        answers.Enqueue(old.Task);
        answers.Enqueue(Task.FromResult("new"));
        var cache = new ReadThrough<string, string>(_ => answers.Dequeue());

        var early = cache.GetAsync("a");
        cache.Drop("a");
        var late = await cache.GetAsync("a").WaitAsync(TimeSpan.FromSeconds(10));
        old.SetResult("old");

        (await early).ShouldBe("old");
        late.ShouldBe("new");
        (await cache.GetAsync("a")).ShouldBe("new");
    }

    [Fact]
    public async Task A_load_that_fails_is_tried_again()
    {
        var loads = 0;
        var cache = new ReadThrough<string, int>(_ =>
            ++loads == 1 ? Task.FromException<int>(new NotSupportedException()) : Task.FromResult(loads)
        );

        await Should.ThrowAsync<NotSupportedException>(() => cache.GetAsync("a"));

        (await cache.GetAsync("a")).ShouldBe(2);
    }

    [Fact]
    public async Task A_failed_load_does_not_throw_out_what_came_after_it()
    {
        var first = new TaskCompletionSource<int>();
        var loads = 0;
        var cache = new ReadThrough<string, int>(_ => ++loads == 1 ? first.Task : Task.FromResult(loads));
        var early = cache.GetAsync("a");
        cache.Clear();
        await cache.GetAsync("a");

        first.SetException(new NotSupportedException());
        await Should.ThrowAsync<NotSupportedException>(() => early);

        (await cache.GetAsync("a")).ShouldBe(2);
    }
}
