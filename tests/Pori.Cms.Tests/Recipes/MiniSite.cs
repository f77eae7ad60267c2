using System.Text.Json;
using System.Text.Json.Nodes;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Recipes;

/// <summary>The small municipal recipe that was run in a real Orchard Core, without what later parts bring: workflows and menus.</summary>
internal static class MiniSite
{
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
}
