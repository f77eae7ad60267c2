using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Recipes;

public class MergeTests
{
    [Fact]
    public async Task Six_runs_of_the_merge_recipes_give_the_recorded_definitions()
    {
        var recorded = JsonNode.Parse(await File.ReadAllTextAsync(SharedData.Orchard("definitions.json")))!;
        await using var site = await RecipeSite.CreateAsync();
        foreach (var run in (JsonArray)recorded["merge"]!)
        {
            await site.Recipes.RunAsync(SharedData.Orchard((string)run!["recipe"]!));
            var document = await site.DocumentAsync(DefinitionStore.DocumentName);
            var stored = new JsonObject
            {
                ["ContentTypes"] = document[ContentDefinitionJson.Types]!.DeepClone(),
                ["ContentParts"] = document[ContentDefinitionJson.Parts]!.DeepClone(),
            };
            CmsJson
                .Same(stored, run["result"])
                .ShouldBeTrue($"run {run["run"]}:\n{stored}\nrecorded:\n{run["result"]}");
        }
    }

    [Fact]
    public async Task What_orchard_passes_over_in_silence_is_told()
    {
        await using var site = await RecipeSite.CreateAsync();
        await site.Recipes.RunAsync(SharedData.Orchard("merge.recipe.json"));
        var changed = await site.Recipes.RunAsync(SharedData.Orchard("merge-changed.recipe.json"));
        changed
            .Steps[0]
            .Warnings.ShouldContain(w => w.Contains("BooleanField but stays MultiTextField", StringComparison.Ordinal));
        changed.Steps[0].Warnings.ShouldContain(w => w.Contains("Objects has another shape", StringComparison.Ordinal));
        var nameless = await site.Recipes.RunAsync(SharedData.Orchard("merge-no-displayname.recipe.json"));
        nameless.Steps[0].Warnings.ShouldHaveSingleItem().ShouldContain("no DisplayName");
        nameless.HasChanges.ShouldBeFalse();
    }
}
