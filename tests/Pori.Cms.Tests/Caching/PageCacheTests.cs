using System.Net;
using Microsoft.AspNetCore.Http;
using Pori.Cms.Caching;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Caching;

public abstract class PageCacheTests(TestDatabase database)
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_made_once_and_again_after_a_change_of_what_it_shows()
    {
        await using var pages = await Pages.StartAsync(database);
        var (a, b) = (await pages.CreateAsync("Event", "yksi"), await pages.CreateAsync("News", "kaksi"));

        (await pages.TextAsync($"/item/{a}")).ShouldBe("yksi");
        (await pages.TextAsync($"/item/{b}")).ShouldBe("kaksi");
        (await pages.TextAsync($"/item/{a}")).ShouldBe("yksi");
        pages.Made.ShouldBe(2);

        await pages.ChangeAsync(a, "uusi");

        (await pages.TextAsync($"/item/{a}")).ShouldBe("uusi");
        (await pages.TextAsync($"/item/{b}")).ShouldBe("kaksi");
        pages.Made.ShouldBe(3);
    }

    [Fact]
    public async Task A_list_of_a_type_is_made_again_when_an_item_of_the_type_is_new_or_changed_and_not_else()
    {
        await using var pages = await Pages.StartAsync(database);
        var a = await pages.CreateAsync("Event", "yksi");
        (await pages.TextAsync("/events")).ShouldBe("1");
        (await pages.TextAsync("/events")).ShouldBe("1");
        pages.Made.ShouldBe(1);

        await pages.CreateAsync("News", "uutinen");
        (await pages.TextAsync("/events")).ShouldBe("1");
        pages.Made.ShouldBe(1);

        await pages.CreateAsync("Event", "kaksi");
        (await pages.TextAsync("/events")).ShouldBe("2");

        await pages.ChangeAsync(a, "muuttui");
        (await pages.TextAsync("/events")).ShouldBe("2");
        pages.Made.ShouldBe(3);
    }

    [Fact]
    public async Task A_document_of_the_site_changes_every_page()
    {
        await using var pages = await Pages.StartAsync(database);
        var a = await pages.CreateAsync("Event", "yksi");
        await pages.TextAsync($"/item/{a}");

        await pages.ChangeTemplatesAsync();

        await pages.TextAsync($"/item/{a}");
        pages.Made.ShouldBe(2);
    }

    [Fact]
    public async Task Only_readers_without_cookies_and_pages_of_known_queries_are_kept()
    {
        await using var pages = await Pages.StartAsync(database);
        var a = await pages.CreateAsync("Event", "yksi");
        var path = $"/item/{a}";
        await pages.TextAsync(path);
        pages.Made.ShouldBe(1);

        await pages.TextAsync(path + "?utm_source=x");
        pages.Made.ShouldBe(1);
        await pages.TextAsync(path + "?q=a");
        await pages.TextAsync(path + "?q=b");
        await pages.TextAsync(path + "?q=a");
        pages.Made.ShouldBe(3);
        await pages.TextAsync(path + "?unknown=1");
        await pages.TextAsync(path + "?unknown=1");
        pages.Made.ShouldBe(5);
        await pages.TextAsync(path, ("Cookie", "a=b"));
        await pages.TextAsync(path, ("Authorization", "Bearer x"));
        pages.Made.ShouldBe(7);
        await pages.TextAsync(path + "?q=" + new string('x', 300));
        await pages.TextAsync(path + "?q=" + new string('x', 300));
        pages.Made.ShouldBe(9);
    }

    [Theory]
    [InlineData("/untagged")]
    [InlineData("/own")]
    [InlineData("/cookie")]
    [InlineData("/missing")]
    [InlineData("/over")]
    [InlineData("/large")]
    public async Task What_is_one_readers_own_or_says_not_what_it_shows_is_made_each_time(string path)
    {
        await using var pages = await Pages.StartAsync(database);

        await pages.TextAsync(path);
        await pages.TextAsync(path);

        pages.Made.ShouldBe(2);
    }

    [Fact]
    public async Task A_page_that_was_begun_before_a_change_is_not_kept_after_it()
    {
        await using var pages = await Pages.StartAsync(database);
        var a = await pages.CreateAsync("Event", "vanha");
        pages.Hold();
        var slow = pages.TextAsync($"/slow/{a}");
        await pages.HasRead;

        await pages.ChangeAsync(a, "uusi");
        pages.Release();

        (await slow).ShouldBe("vanha");
        (await pages.TextAsync($"/slow/{a}")).ShouldBe("uusi");
    }

    [Fact]
    public async Task No_stale_page_is_served_after_a_change_whoever_reads_meanwhile()
    {
        await using var pages = await Pages.StartAsync(database);
        var a = await pages.CreateAsync("Event", "0");
        using var stop = new CancellationTokenSource();
        var readers = Enumerable
            .Range(0, 8)
            .Select(async _ =>
            {
                while (!stop.IsCancellationRequested)
                    await pages.TextAsync($"/item/{a}");
            })
            .ToArray();

        for (var i = 1; i <= 100; i++)
        {
            await pages.ChangeAsync(a, $"{i}");
            (await pages.TextAsync($"/item/{a}")).ShouldBe($"{i}");
            (await pages.TextAsync("/events")).ShouldBe("1");
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        (await pages.TextAsync($"/item/{a}")).ShouldBe("100");
    }

    [Theory]
    [InlineData("/events")]
    public async Task A_reader_who_has_the_answer_gets_304(string path)
    {
        await using var pages = await Pages.StartAsync(database);
        await pages.CreateAsync("Event", "yksi");
        using var first = await pages.SendAsync(path);
        var tag = first.Headers.ETag!.ToString();
        tag.ShouldStartWith("W/\"");
        first.Headers.CacheControl!.NoCache.ShouldBeTrue();

        foreach (var known in new[] { tag, "\"other\", " + tag, "*" })
        {
            using var again = await pages.SendAsync(path, ("If-None-Match", known));
            again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
            (await again.Content.ReadAsByteArrayAsync(None)).ShouldBeEmpty();
            again.Headers.ETag!.ToString().ShouldBe(tag);
        }
        (await pages.TextAsync(path, ("If-None-Match", "\"other\""))).ShouldBe("1");

        await pages.CreateAsync("Event", "kaksi");
        using var changed = await pages.SendAsync(path, ("If-None-Match", tag));
        (await changed.Content.ReadAsStringAsync(None)).ShouldBe("2");
        changed.Headers.ETag!.ToString().ShouldNotBe(tag);
        using var fresh = await pages.SendAsync(path, ("If-None-Match", changed.Headers.ETag!.ToString()));
        fresh.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_cold_page_answers_304_too_and_is_kept_whole()
    {
        await using var pages = await Pages.StartAsync(database);
        await pages.CreateAsync("Event", "yksi");
        using var first = await pages.SendAsync("/events");
        await pages.ChangeTemplatesAsync();

        using var cold = await pages.SendAsync("/events", ("If-None-Match", first.Headers.ETag!.ToString()));

        cold.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        pages.Made.ShouldBe(2);
        (await pages.TextAsync("/events")).ShouldBe("1");
        pages.Made.ShouldBe(2);
    }

    [Fact]
    public async Task A_large_answer_goes_through_whole()
    {
        await using var pages = await Pages.StartAsync(database);

        (await pages.TextAsync("/large")).Length.ShouldBe(6 * 1024 * 1024);
    }

    [Fact]
    public async Task Head_answers_like_get_without_a_body()
    {
        await using var pages = await Pages.StartAsync(database);
        using var get = await pages.SendAsync("/events");
        using var request = new HttpRequestMessage(HttpMethod.Head, "/events");

        using var head = await pages.Client.SendAsync(request, None);

        head.Headers.ETag.ShouldBe(get.Headers.ETag);
        (await head.Content.ReadAsByteArrayAsync(None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_of_the_day_holds_until_midnight_of_the_site()
    {
        await using var pages = await Pages.StartAsync(database);
        var http = new DefaultHttpContext { RequestServices = pages.Services };
        TimeSpan Holds(PublicPagePolicy policy, DateTimeOffset? until = null) => policy.HoldsFor(http, until);

        // The clock stands at noon in Helsinki, two hours before UTC's.
        Holds(new(TimeSpan.FromDays(1), UntilMidnight: true)).ShouldBe(TimeSpan.FromHours(12));
        Holds(new(TimeSpan.FromSeconds(60), UntilMidnight: true)).ShouldBe(TimeSpan.FromSeconds(60));
        Holds(new()).ShouldBe(TimeSpan.FromHours(1));
        Holds(new(), pages.Clock.GetUtcNow().AddMinutes(5)).ShouldBe(TimeSpan.FromMinutes(5));
        Holds(new(), pages.Clock.GetUtcNow().AddDays(5)).ShouldBe(TimeSpan.FromHours(1));
    }
}

public sealed class PageCacheOnSqliteTests() : PageCacheTests(new SqliteTestDatabase());

public sealed class PageCacheOnPostgresTests() : PageCacheTests(new PostgresTestDatabase());
