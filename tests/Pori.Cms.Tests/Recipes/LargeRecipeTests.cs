using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Recipes;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Recipes;

/// <summary>
/// The bounds are wide, because tests share the machine; alone it takes 4 s and other writers wait at most 0.5 s. What keeps it
/// fast is the constant number of queries, which is exact.
/// </summary>
public abstract class LargeRecipeTests(TestDatabase database)
{
    private const int Items = 2000;

    [Fact]
    public async Task Two_thousand_items_are_imported_while_other_writers_are_served()
    {
        await using var site = await RecipeSite.CreateAsync(database: database);
        var progress = new List<RecipeProgress>();
        var watch = Stopwatch.StartNew();
        var import = site.RunAsync(Recipe(), new() { Progress = new Recorder(progress) });
        var slowest = TimeSpan.Zero;
        while (!import.IsCompleted)
        {
            var started = Stopwatch.GetTimestamp();
            await site.Work.RunAsync(db => SiteDocuments.UpdateAsync(db, "Other", d => d["n"] = started));
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(started).Ticks));
            await Task.Delay(5);
        }
        (await import).Steps[1].Changes.Count.ShouldBe(Items);
        TestContext.Current.TestOutputHelper?.WriteLine($"import {watch.Elapsed}, slowest other writer {slowest}");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        slowest.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        progress
            .Where(p => p.Name == "content")
            .Select(p => (p.Step, p.Steps, p.Done, p.Total))
            .ShouldBe(Enumerable.Range(0, 21).Select(done => (2, 2, done, 20)));

        watch.Restart();
        (await site.RunAsync(Recipe())).HasChanges.ShouldBeFalse();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        TestContext.Current.TestOutputHelper?.WriteLine($"second run {watch.Elapsed}");
    }

    [Fact]
    public async Task Planning_costs_the_same_number_of_queries_whatever_the_number_of_items()
    {
        var counter = new CommandCounter();
        await using var site = await RecipeSite.CreateAsync(
            services => services.Configure<DatabaseOptions>(o => o.Interceptors.Add(counter)),
            await database.AnotherAsync()
        );
        await CountAsync(1);
        var few = await CountAsync(10);
        (await CountAsync(400)).ShouldBe(few);

        async Task<int> CountAsync(int items)
        {
            counter.Count = 0;
            await site.Recipes.PlanAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Recipe(items))), "x");
            return counter.Count;
        }
    }

    private static string Recipe(int items = Items)
    {
        var data = Enumerable
            .Range(0, items)
            .Select(i =>
                (JsonNode)
                    new JsonObject
                    {
                        ["ContentItemId"] = $"item{i:D22}",
                        ["ContentItemVersionId"] = $"vers{i:D22}",
                        ["ContentType"] = "Association",
                        ["DisplayText"] = $"Yhdistys {i} ry",
                        ["Latest"] = true,
                        ["Published"] = true,
                        ["TitlePart"] = new JsonObject { ["Title"] = $"Yhdistys {i} ry" },
                        ["AliasPart"] = new JsonObject { ["Alias"] = $"y{i}" },
                        ["Association"] = new JsonObject
                        {
                            ["Code"] = new JsonObject { ["Text"] = "[js: uuid().length]" },
                            ["Purpose"] = new JsonObject { ["Text"] = new string('a', 800) },
                        },
                    }
            );
        return new JsonObject
        {
            ["steps"] = new JsonArray(
                JsonNode.Parse(
                    """
                    {"name":"ReplaceContentDefinition",
                     "ContentTypes":[{"Name":"Association","DisplayName":"Association","ContentTypePartDefinitionRecords":[
                       {"PartName":"TitlePart"},{"PartName":"AliasPart"},{"PartName":"Association"},
                       {"PartName":"AutoroutePart","Settings":{"AutoroutePartSettings":
                         {"Pattern":"yhdistykset/{{ Model.ContentItem | display_text | slugify }}"}}}]}],
                     "ContentParts":[{"Name":"Association","ContentPartFieldDefinitionRecords":[
                       {"FieldName":"TextField","Name":"Code"},{"FieldName":"TextField","Name":"Purpose"}]}]}
                    """
                ),
                new JsonObject { ["name"] = "content", ["data"] = new JsonArray([.. data]) }
            ),
        }.ToJsonString();
    }

    private sealed class Recorder(List<RecipeProgress> list) : IProgress<RecipeProgress>
    {
        public void Report(RecipeProgress value) => list.Add(value);
    }
}

[Collection("alone")]
public sealed class SqliteLargeRecipeTests() : LargeRecipeTests(new SqliteTestDatabase());

[Collection("alone")]
public sealed class PostgresLargeRecipeTests() : LargeRecipeTests(new PostgresTestDatabase());

/// <summary>Tests that measure time run when no others do.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;
