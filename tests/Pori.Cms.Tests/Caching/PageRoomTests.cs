using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Pori.Cms.Caching;

namespace Pori.Cms.Tests.Caching;

public sealed class PageRoomTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_page_goes_when_its_time_is_over()
    {
        var cache = Cache();
        cache.Keep("a", Page(10, 60), cache.Begin());

        clock.Advance(TimeSpan.FromSeconds(59));
        cache.Find("a").ShouldNotBeNull();
        clock.Advance(TimeSpan.FromSeconds(1));
        cache.Find("a").ShouldBeNull();
    }

    [Fact]
    public void The_page_that_was_asked_for_least_recently_makes_room()
    {
        var cache = Cache(size: 3 * Page(1000).Size);
        foreach (var key in new[] { "a", "b", "c" })
            cache.Keep(key, Page(1000), cache.Begin());
        cache.Find("a");

        cache.Keep("d", Page(1000), cache.Begin());

        new[] { "a", "b", "c", "d" }.Where(key => cache.Find(key) is not null).ShouldBe(["a", "c", "d"]);
    }

    [Fact]
    public void A_page_that_is_kept_anew_takes_its_room_once_and_a_large_one_none()
    {
        var cache = Cache(size: 2 * Page(1000).Size);
        cache.Keep("a", Page(1000), cache.Begin());
        for (var i = 0; i < 10; i++)
            cache.Keep("b", Page(1000), cache.Begin());
        cache.Keep("c", Page(100_000), cache.Begin());

        cache.Find("a").ShouldNotBeNull();
        cache.Find("b").ShouldNotBeNull();
        cache.Find("c").ShouldBeNull();
    }

    [Fact]
    public void Pages_go_by_what_they_show()
    {
        var cache = Cache();
        cache.Keep("a", Page(1, tags: ["x", "y"]), cache.Begin());
        cache.Keep("b", Page(1, tags: ["y"]), cache.Begin());
        cache.Keep("c", Page(1, tags: ["z"]), cache.Begin());

        cache.Drop(["y", "nothing"]);
        new[] { "a", "b", "c" }.Where(key => cache.Find(key) is not null).ShouldBe(["c"]);

        cache.Drop([PageCache.AllPages]);
        cache.Find("c").ShouldBeNull();
        cache.Keep("c", Page(1, tags: ["z"]), cache.Begin());
        cache.Find("c").ShouldNotBeNull();
    }

    [Fact]
    public void A_page_that_was_begun_before_a_change_is_refused()
    {
        var cache = Cache();
        var begun = cache.Begin();
        cache.Drop(["x"]);

        cache.Keep("a", Page(1, tags: ["x"]), begun);
        cache.Keep("b", Page(1, tags: ["y"]), begun);

        cache.Find("a").ShouldBeNull();
        cache.Find("b").ShouldNotBeNull();
    }

    private PageCache Cache(long size = 1_000_000) =>
        new(Options.Create(new PageCacheOptions { Size = size, PageSize = 50_000 }), clock);

    private KeptPage Page(int bytes, int seconds = 600, params string[] tags) =>
        new(new byte[bytes], [], tags, clock.GetUtcNow().AddSeconds(seconds));
}
