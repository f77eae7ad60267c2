using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Recipes;

/// <summary>Plans that the definitions become others and tells how they differ.</summary>
internal static class DefinitionChanges
{
    public static async Task<RecipePlan> PlanAsync(
        RecipeWorkspace workspace,
        DefinitionDocument planned,
        IReadOnlyList<string> warnings
    )
    {
        var before = new DefinitionDocument(await workspace.DocumentAsync(DefinitionStore.DocumentName));
        var changes = Lines("type", before.Types, planned.Types)
            .Concat(Lines("part", before.Parts, planned.Parts))
            .ToList();
        var write = await workspace.PlanDocumentAsync(DefinitionStore.DocumentName, planned.ToJson());
        return new(changes, write is null || changes.Count == 0 ? [] : [write]) { Warnings = warnings };
    }

    private static IEnumerable<string> Lines(string kind, List<JsonObject> before, List<JsonObject> after)
    {
        foreach (var record in after)
        {
            var name = DefinitionDocument.NameOf(record);
            var old = DefinitionDocument.Find(before, name);
            if (old is null)
                yield return $"{kind} {name}: add";
            else if (!CmsJson.Same(old, record))
                yield return $"{kind} {name}: change";
        }
        foreach (var name in before.Select(DefinitionDocument.NameOf))
        {
            if (DefinitionDocument.Find(after, name) is null)
                yield return $"{kind} {name}: delete";
        }
    }
}
