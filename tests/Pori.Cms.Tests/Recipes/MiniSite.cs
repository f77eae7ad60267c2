using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Recipes;

namespace Pori.Cms.Tests.Recipes;

/// <summary>The small municipal recipe that was run in a real Orchard Core, without the steps that other areas own.</summary>
internal static class MiniSite
{
    public static void FakeSteps(IServiceCollection services)
    {
        foreach (var name in new[] { "lucene-index" })
            services.AddSingleton<IRecipeStep>(new Inert(name));
    }

    public static string Recipe()
    {
        var recipe = (JsonObject)
            JsonNode.Parse(File.ReadAllText(SharedData.Orchard("pori-mini.recipe.json")), documentOptions: Lenient)!;
        ((JsonArray)recipe["steps"]!).RemoveAll(step => (string?)step!["name"] == "WorkflowType");
        foreach (
            var step in ((JsonArray)recipe["steps"]!).OfType<JsonObject>().Where(s => (string?)s["name"] == "content")
        )
            ((JsonArray)step["data"]!).RemoveAll(item => (string?)item!["ContentType"] == "Menu");
        return recipe.ToJsonString();
    }

    private static readonly JsonDocumentOptions Lenient = CmsJson.Documents;

    private sealed class Inert(string name) : IRecipeStep
    {
        public string Name => name;

        public Task<RecipePlan> PlanAsync(RecipeStepContext context, CancellationToken cancellationToken) =>
            Task.FromResult(RecipePlan.Nothing);
    }
}
