using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Queries;

/// <summary>The site that was recorded from a real Orchard Core, and its recorded answers.</summary>
internal static class RecordedSite
{
    /// <summary>The role of the recorded editor.</summary>
    public const string Editor = "PoriEditor";

    public static JsonArray Steps => SharedData.Recipe("pori-mini.recipe.json")["steps"]!.AsArray();

    public static JsonObject Step(string name) =>
        Steps.Select(s => s!.AsObject()).Single(s => s["name"]!.GetValue<string>() == name);

    /// <summary>Starts a site with the recorded definitions, content, indices and queries, and the rights of stock Headless.</summary>
    public static async Task<ApiSite> StartAsync(TestDatabase database)
    {
        _ = SharedData.Orchard("api.jsonl");
        var site = await ApiSite.StartAsync(database);
        var definitions = Step("ReplaceContentDefinition");
        await site.DocumentAsync(
            DefinitionStore.DocumentName,
            document =>
            {
                document[ContentDefinitionJson.Types] = definitions["ContentTypes"]!.DeepClone();
                document[ContentDefinitionJson.Parts] = definitions["ContentParts"]!.DeepClone();
            }
        );
        await site.RunAsync(Step("lucene-index"));
        await site.RunAsync(Step("queries"));
        var import = site.Get<ContentImport>();
        var defined = await site.Get<DefinitionStore>().GetAsync();
        foreach (var item in Step("content")["data"]!.AsArray())
            await site.Work.RunAsync(async db =>
            {
                var planned = await import.PlanAsync(db, item!.AsObject(), defined, new ContentClaims());
                await import.ApplyAsync(db, [planned], defined);
            });
        await site.GrantAsync("Authenticated", "ExecuteApiAll", "ViewContent", "EditContent");
        await site.GrantAsync(Editor, "AccessContentApi");
        return site;
    }
}
