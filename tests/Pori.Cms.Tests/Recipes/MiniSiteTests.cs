using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Recipes;

public abstract class MiniSiteTests(TestDatabase database)
{
    [Fact]
    public async Task The_municipal_seed_runs_twice_and_the_second_run_changes_no_byte()
    {
        var recipe = MiniSite.Recipe();
        await using var site = await RecipeSite.CreateAsync(database: database);
        var first = await site.RunAsync(recipe);
        var tables = await site.TablesAsync();
        var planned = await site.Recipes.PlanAsync(
            new MemoryStream(System.Text.Encoding.UTF8.GetBytes(recipe)),
            "mini"
        );
        var second = await site.RunAsync(recipe);

        first.Lines().ShouldContain(l => l.Contains("content: add Association", StringComparison.Ordinal));
        planned.Steps.SelectMany(s => s.Changes).ShouldBeEmpty();
        second.HasChanges.ShouldBeFalse();
        (await site.TablesAsync()).ShouldBe(tables);
    }

    [Fact]
    public async Task The_municipal_seed_stores_every_item_as_the_recipe_has_it()
    {
        await using var site = await RecipeSite.CreateAsync(database: database);
        await site.RunAsync(MiniSite.Recipe());
        var stored = await site.VersionsAsync();
        var given = Items((JsonObject)JsonNode.Parse(MiniSite.Recipe())!).ToList();
        stored.Count.ShouldBe(given.Count);
        foreach (var item in given)
        {
            var expected = ContentItemJson.Write(ContentItemJson.Read(item));
            CmsJson
                .Same(Parsed(stored[(string)item["ContentItemVersionId"]!]), Parsed(expected))
                .ShouldBeTrue(item.ToJsonString());
        }
    }

    private static JsonNode? Parsed(JsonObject item) => JsonNode.Parse(item.ToJsonString());

    private static IEnumerable<JsonObject> Items(JsonObject recipe) =>
        ((JsonArray)recipe["steps"]!)
            .OfType<JsonObject>()
            .Where(s => (string?)s["name"] == "content")
            .SelectMany(s => (JsonArray)s["data"]!)
            .OfType<JsonObject>();
}

public sealed class SqliteMiniSiteTests() : MiniSiteTests(new SqliteTestDatabase());

public sealed class PostgresMiniSiteTests() : MiniSiteTests(new PostgresTestDatabase());
