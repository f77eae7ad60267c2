using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Contents;
using Pori.Cms.Recipes;
using Pori.Cms.Storage;

namespace Pori.Cms.Tests.Recipes;

/// <summary>An empty site on a SQLite file of its own, with the whole kernel.</summary>
internal sealed class RecipeSite : IAsyncDisposable
{
    private readonly ServiceProvider provider;

    private RecipeSite(ServiceProvider provider, string folder) => (this.provider, Folder) = (provider, folder);

    public string Folder { get; }

    public RecipeRunner Recipes => Get<RecipeRunner>();

    public IUnitOfWork Work => Get<IUnitOfWork>();

    public static async Task<RecipeSite> CreateAsync(Action<IServiceCollection>? more = null)
    {
        var folder = Directory.CreateTempSubdirectory("pori-recipes").FullName;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.Configure<DatabaseOptions>(o => o.SqliteFile = Path.Combine(folder, "site.db"));
        services.AddCms();
        services.AddSingleton<IPatternRenderer, SlugPattern>();
        more?.Invoke(services);
        var site = new RecipeSite(services.BuildServiceProvider(), folder);
        await site.Get<CmsDatabase>().MigrateAsync(CancellationToken.None);
        return site;
    }

    public T Get<T>()
        where T : notnull => provider.GetRequiredService<T>();

    public Task<RecipeRun> RunAsync(string json, RecipeOptions? options = null) =>
        Recipes.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), "test.recipe.json", options);

    public Task<RecipeRun> StepsAsync(params JsonNode[] steps) =>
        RunAsync(new JsonObject { ["name"] = "test", ["steps"] = new JsonArray(steps) }.ToJsonString());

    public async Task<RecipeException> RefusedAsync(string json) =>
        await Should.ThrowAsync<RecipeException>(() => RunAsync(json));

    public Task<JsonObject> DocumentAsync(string name) => Work.ReadAsync(db => SiteDocuments.ReadAsync(db, name));

    /// <summary>Gets every stored version's JSON by version id.</summary>
    public async Task<Dictionary<string, JsonObject>> VersionsAsync()
    {
        var texts = await Work.ReadAsync(db => db.Documents.OrderBy(d => d.Id).Select(d => d.Json).ToListAsync());
        return texts.Select(t => (JsonObject)JsonNode.Parse(t)!).ToDictionary(i => (string)i["ContentItemVersionId"]!);
    }

    /// <summary>Writes every table but the feed as text.</summary>
    public async Task<string> TablesAsync()
    {
        await using var db = Get<CmsDatabase>().CreateContext();
        var text = new StringBuilder();
        await db.Database.OpenConnectionAsync();
        foreach (
            var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).Order().Where(t => t != "ChangeFeed")
        )
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                text.Append(table)
                    .Append('|')
                    .AppendJoin('|', Enumerable.Range(0, rows.FieldCount).Select(rows.GetValue))
                    .AppendLine();
        }
        return text.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Renders the one kind of pattern that the test recipes use: literal text and the slug of the display text.</summary>
    private sealed class SlugPattern : IPatternRenderer
    {
        public ValueTask<string> RenderAsync(string pattern, ContentItem item) =>
            ValueTask.FromResult(
                pattern.Replace(
                    "{{ Model.ContentItem | display_text | slugify }}",
                    Slug.From(item.DisplayText),
                    StringComparison.Ordinal
                )
            );
    }
}
