using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Liquid;

/// <summary>The kernel over a SQLite file of its own, with a clock that stands at a stated instant.</summary>
internal sealed class LiquidSite : IAsyncDisposable
{
    private readonly SqliteTestDatabase database = new();

    private LiquidSite(Action<IServiceCollection>? configure)
    {
        Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.Configure<DatabaseOptions>(database.Use);
        services.AddCms();
        configure?.Invoke(services);
        Services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; }

    public ServiceProvider Services { get; }

    public LiquidRenderer Renderer => Get<LiquidRenderer>();

    public IUnitOfWork Work => Get<IUnitOfWork>();

    public static async Task<LiquidSite> StartAsync(Action<IServiceCollection>? configure = null)
    {
        var site = new LiquidSite(configure);
        await site.Get<CmsDatabase>().MigrateAsync(CancellationToken.None);
        return site;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public Task StoreDocumentAsync(string name, JsonObject content) =>
        Work.RunAsync(async db =>
        {
            await SiteDocuments.UpdateAsync(
                db,
                name,
                document =>
                {
                    document.Clear();
                    foreach (var (key, value) in content)
                        document[key] = value?.DeepClone();
                }
            );
        });

    public async Task ImportAsync(IEnumerable<JsonObject> items)
    {
        var import = Get<ContentImport>();
        var definitions = await Get<DefinitionStore>().GetAsync();
        foreach (var item in items)
            await Work.RunAsync(async db =>
                await import.ApplyAsync(
                    db,
                    [await import.PlanAsync(db, item, definitions, new ContentClaims())],
                    definitions
                )
            );
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await database.DisposeAsync();
    }
}
