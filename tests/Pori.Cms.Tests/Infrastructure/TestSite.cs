using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Tests.Infrastructure;

/// <summary>
/// The kernel over a test's database, as one process of a site has it. Two sites over one <see cref="TestDatabase"/> are two
/// processes, except that they share the machine's clock.
/// </summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly ServiceProvider provider;
    private readonly IHostedService? tail;

    private TestSite(ServiceProvider provider, IHostedService? tail)
    {
        this.provider = provider;
        this.tail = tail;
    }

    /// <summary>Gets the unit of work.</summary>
    public IUnitOfWork Work => Get<IUnitOfWork>();

    /// <summary>Gets the content manager.</summary>
    public ContentManager Content => Get<ContentManager>();

    /// <summary>Gets the database.</summary>
    public CmsDatabase Database => Get<CmsDatabase>();

    /// <summary>Builds the kernel and brings the schema up to date.</summary>
    /// <param name="database">Where it lies.</param>
    /// <param name="services">Adds to the kernel or replaces what is in it.</param>
    /// <param name="clock">The clock; the system's when null.</param>
    /// <param name="tail">Whether the site follows other processes' changes by itself.</param>
    public static async Task<TestSite> StartAsync(
        TestDatabase database,
        Action<IServiceCollection>? services = null,
        TimeProvider? clock = null,
        bool tail = false
    )
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton(clock ?? TimeProvider.System);
        collection.Configure<DatabaseOptions>(database.Use);
        collection.AddCms();
        collection.TryAddSingleton<IPatternRenderer, FakePatternRenderer>();
        services?.Invoke(collection);
        var built = collection.BuildServiceProvider(validateScopes: true);
        await built.GetRequiredService<CmsDatabase>().MigrateAsync(CancellationToken.None);
        var follower = tail ? built.GetServices<IHostedService>().OfType<ChangeFeedTail>().Single() : null;
        if (follower is not null)
            await follower.StartAsync(CancellationToken.None);
        return new TestSite(built, follower);
    }

    public T Get<T>()
        where T : notnull => provider.GetRequiredService<T>();

    /// <summary>Defines content types as a recipe would, in the stored document's shape.</summary>
    public Task DefineAsync(string definitions) =>
        Work.RunAsync(async db =>
            await SiteDocuments.UpdateAsync(
                db,
                DefinitionStore.DocumentName,
                document =>
                {
                    document.Clear();
                    foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(definitions)!.AsObject())
                        document[name] = value?.DeepClone();
                }
            )
        );

    public async ValueTask DisposeAsync()
    {
        if (tail is not null)
            await tail.StopAsync(CancellationToken.None);
        await provider.DisposeAsync();
    }
}
