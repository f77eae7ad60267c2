using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Caching;
using Pori.Cms.Contents;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Caching;

/// <summary>A server with pages that show items and lists, and that counts how often it makes one.</summary>
internal sealed class Pages : IAsyncDisposable
{
    private readonly TaskCompletionSource read = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebSite site = null!;
    private int made;

    private Pages() => gate.SetResult();

    public HttpClient Client => site.Client;

    public IServiceProvider Services => site.Services;

    public Microsoft.Extensions.Time.Testing.FakeTimeProvider Clock => site.Clock;

    public IUnitOfWork Work => Services.GetRequiredService<IUnitOfWork>();

    public int Made => Volatile.Read(ref made);

    /// <summary>Gets what completes when the slow page has read what it shows.</summary>
    public Task HasRead => read.Task;

    public static async Task<Pages> StartAsync(TestDatabase database, Action<PageCacheOptions>? configure = null)
    {
        var pages = new Pages();
        pages.site = await WebSite.StartAsync(
            services =>
                services.Configure<PageCacheOptions>(options =>
                {
                    options.Queries.Add("q");
                    configure?.Invoke(options);
                }),
            pages.Map,
            database
        );
        return pages;
    }

    public void Hold() => gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => gate.SetResult();

    public async Task<string> CreateAsync(string type, string text)
    {
        var manager = Services.GetRequiredService<ContentManager>();
        var item = manager.New(type);
        item.DisplayText = text;
        await Work.RunAsync(db => manager.CreateAsync(db, item, publish: true));
        return item.ContentItemId;
    }

    public async Task ChangeAsync(string id, string text)
    {
        var manager = Services.GetRequiredService<ContentManager>();
        await Work.RunAsync(async db =>
        {
            var item = (await ContentStore.GetAsync(db, id, VersionOptions.Latest))!;
            item.DisplayText = text;
            await manager.SaveAsync(db, item, publish: true);
        });
    }

    public Task ChangeTemplatesAsync() =>
        Work.RunAsync(db => SiteDocuments.UpdateAsync(db, "Templates", d => d["x"] = JsonValue.Create(1)));

    public async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, CancellationToken.None);
    }

    public async Task<string> TextAsync(string path, params (string Name, string Value)[] headers)
    {
        using var answer = await SendAsync(path, headers);
        return await answer.Content.ReadAsStringAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private void Map(WebApplication app)
    {
        app.UseRouting();
        app.UsePageCache();
        string[] methods = ["GET", "HEAD"];
        app.MapMethods("/item/{id}", methods, (HttpContext http, string id) => ItemAsync(http, id)).CachePage();
        app.MapGet(
                "/slow/{id}",
                async (HttpContext http, string id) =>
                {
                    var text = await ItemAsync(http, id);
                    read.TrySetResult();
                    await gate.Task;
                    return text;
                }
            )
            .CachePage();
        app.MapMethods("/events", methods, (Delegate)EventsAsync).CachePage();
        app.MapGet("/untagged", () => Count("x")).CachePage();
        app.MapGet("/own", (HttpContext http) => Tagged(http, () => http.GetPageTags().DoNotStore())).CachePage();
        app.MapGet("/cookie", (HttpContext http) => Tagged(http, () => http.Response.Cookies.Append("a", "b")))
            .CachePage();
        app.MapGet("/missing", (HttpContext http) => Tagged(http, () => http.Response.StatusCode = 404)).CachePage();
        app.MapGet("/over", (HttpContext http) => Tagged(http, () => http.GetPageTags().HoldsUntil(Clock.GetUtcNow())))
            .CachePage();
        app.MapGet(
                "/large",
                async (HttpContext http) =>
                {
                    Tagged(http, () => { });
                    var block = new byte[1024 * 1024];
                    for (var i = 0; i < 6; i++)
                        await http.Response.Body.WriteAsync(block);
                }
            )
            .CachePage();
    }

    private async Task<string> ItemAsync(HttpContext http, string id)
    {
        http.GetPageTags().AddContent(id);
        var item = await Services.GetRequiredService<PublishedContent>().GetAsync(id);
        return Count(item?.DisplayText ?? "");
    }

    private async Task<string> EventsAsync(HttpContext http)
    {
        http.GetPageTags().AddType("Event");
        var count = await Work.ReadAsync(db =>
            db.ContentItems.CountAsync(i => i.ContentType == "Event" && i.Published)
        );
        return Count($"{count}");
    }

    private string Tagged(HttpContext http, Action also)
    {
        http.GetPageTags().AddType("Event");
        also();
        return Count("x");
    }

    private string Count(string text)
    {
        Interlocked.Increment(ref made);
        return text;
    }
}
