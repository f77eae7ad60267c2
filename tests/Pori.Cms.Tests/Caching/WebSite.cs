using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Caching;

/// <summary>A web server with the kernel over a database of its own, on a free port.</summary>
internal sealed class WebSite : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly WebApplication app;

    private WebSite(TestDatabase database, WebApplication app, FakeTimeProvider clock)
    {
        this.database = database;
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

    /// <summary>Starts a server over SQLite, or over a given database.</summary>
    public static async Task<WebSite> StartAsync(
        Action<IServiceCollection>? configure,
        Action<WebApplication> map,
        TestDatabase? database = null
    )
    {
        database ??= new SqliteTestDatabase();
        await database.InitializeAsync();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.Configure<DatabaseOptions>(database.Use);
        builder.Services.AddCms();
        configure?.Invoke(builder.Services);
        var host = builder.Build();
        await host.Services.GetRequiredService<CmsDatabase>().MigrateAsync(CancellationToken.None);
        map(host);
        await host.StartAsync();
        return new WebSite(database, host, clock);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await database.DisposeAsync();
    }
}
