using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Contents;
using Pori.Cms.Liquid.Views;
using Pori.Cms.Localization;
using Pori.Cms.Recipes;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Infrastructure;

/// <summary>The kernel with the module over a test's database, filled by the project's own recipes.</summary>
internal sealed class ModuleSite : IAsyncDisposable
{
    private readonly TestSite site;

    private ModuleSite(TestSite site) => this.site = site;

    public IUnitOfWork Work => site.Work;

    public static async Task<ModuleSite> StartAsync(
        TestDatabase database,
        IReadOnlyList<string> recipes,
        Action<IServiceCollection>? more = null
    )
    {
        var started = await TestSite.StartAsync(
            database,
            services =>
            {
                services.AddPoriYhdistys();
                services.AddSingleton(new TextSource(typeof(Startup).Assembly));
                services.AddSingleton(new TemplateSource(typeof(Yhdistys.Theme.Manifest).Assembly));
                more?.Invoke(services);
            }
        );
        var module = new ModuleSite(started);
        foreach (var route in RoutesOfModule())
            module.Get<Routes>().Add(route);
        foreach (var recipe in recipes)
            await module.Get<RecipeRunner>().RunAsync(Repo.Recipe(recipe));
        return module;
    }

    /// <summary>Gets every page that the module has a route for.</summary>
    public static IReadOnlyList<LocalizedRoute> RoutesOfModule() =>
        [
            .. typeof(Startup)
                .Assembly.GetTypes()
                .Where(t => !t.IsInterface)
                .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
                .Where(p => p.PropertyType == typeof(LocalizedRoute))
                .Select(p => (LocalizedRoute)p.GetValue(null)!),
        ];

    public T Get<T>()
        where T : notnull => site.Get<T>();

    /// <summary>Reads the published items of a type from the tables themselves.</summary>
    public async Task<IReadOnlyList<ContentItem>> PublishedAsync(string type)
    {
        var texts = await Work.ReadAsync(db =>
            (
                from index in db.ContentItems
                where index.ContentType == type && index.Published
                orderby index.ContentItemId
                join document in db.Documents on index.DocumentId equals document.Id
                select document.Json
            ).ToListAsync()
        );
        return [.. texts.Select(ContentItemJson.Parse)];
    }

    /// <summary>Gets how many changes the feed has told of.</summary>
    public Task<int> ChangesAsync() => Work.ReadAsync(db => db.Changes.CountAsync());

    public ValueTask DisposeAsync() => site.DisposeAsync();
}

/// <summary>A site with Pori's definitions, taxonomies and pages, shared by the tests of a class.</summary>
public abstract class PoriSite(TestDatabase database) : IAsyncLifetime
{
    private ModuleSite? site;

    internal ModuleSite Site => site!;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        site = await ModuleSite.StartAsync(database, ["pori.recipe.json"]);
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
            await site.DisposeAsync();
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class SqlitePoriSite() : PoriSite(new SqliteTestDatabase());

public sealed class PostgresPoriSite() : PoriSite(new PostgresTestDatabase());
