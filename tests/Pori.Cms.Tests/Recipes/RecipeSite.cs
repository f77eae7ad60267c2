using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pori.Cms.Contents;
using Pori.Cms.Recipes;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Recipes;

/// <summary>An empty site with the whole kernel and what tests of recipes ask of it.</summary>
internal sealed class RecipeSite : IAsyncDisposable
{
    private readonly TestSite site;
    private readonly TestDatabase database;

    private RecipeSite(TestSite site, TestDatabase database) => (this.site, this.database) = (site, database);

    public RecipeRunner Recipes => Get<RecipeRunner>();

    public IUnitOfWork Work => site.Work;

    /// <summary>Starts a site on SQLite, or on a given database.</summary>
    public static async Task<RecipeSite> CreateAsync(
        Action<IServiceCollection>? more = null,
        TestDatabase? database = null
    )
    {
        database ??= new SqliteTestDatabase();
        await database.InitializeAsync();
        var started = await TestSite.StartAsync(
            database,
            services =>
            {
                services.Replace(ServiceDescriptor.Singleton<IPatternRenderer, SlugPattern>());
                more?.Invoke(services);
            }
        );
        return new RecipeSite(started, database);
    }

    public T Get<T>()
        where T : notnull => site.Get<T>();

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
        await site.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>Renders the patterns that the test recipes use.</summary>
    private sealed class SlugPattern : IPatternRenderer
    {
        public ValueTask<string> RenderAsync(string pattern, ContentItem item) =>
            ValueTask.FromResult(
                pattern
                    .Replace(
                        "{{ Model.ContentItem | display_text | slugify }}",
                        Slug.From(item.DisplayText),
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "{{ ContentItem.Content.GrantApplication.Applicant.Text }}",
                        (string?)item.Content["GrantApplication"]?["Applicant"]?["Text"],
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "{{ ContentItem.Content.GrantApplication.Amount.Value }}",
                        item.Content["GrantApplication"]?["Amount"]?["Value"]?.ToString(),
                        StringComparison.Ordinal
                    )
            );
    }
}
