using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Pori.Cms.Storage;

namespace Pori.Cms.Tests.Caching;

/// <summary>A web server with the kernel over a SQLite file of its own, on a free port.</summary>
internal sealed class WebSite : IAsyncDisposable
{
    private readonly string folder;
    private readonly WebApplication app;

    private WebSite(string folder, WebApplication app, FakeTimeProvider clock)
    {
        this.folder = folder;
        this.app = app;
        Clock = clock;
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(app.Urls.First()),
        };
    }

    public HttpClient Client { get; }

    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => app.Services;

    public IEnumerable<Endpoint> Endpoints => app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    public static async Task<WebSite> StartAsync(Action<IServiceCollection>? configure, Action<WebApplication> map)
    {
        var directory = Directory.CreateTempSubdirectory("pori-web-").FullName;
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.Configure<DatabaseOptions>(o => o.SqliteFile = Path.Combine(directory, "site.db"));
        builder.Services.AddCms();
        configure?.Invoke(builder.Services);
        var host = builder.Build();
        await host.Services.GetRequiredService<CmsDatabase>().MigrateAsync(CancellationToken.None);
        map(host);
        await host.StartAsync();
        return new WebSite(directory, host, clock);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
