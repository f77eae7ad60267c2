using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Recipes;

/// <summary>
/// Plans that the definitions become others, tells how they differ, and lets the index rows of the types' items follow.
/// </summary>
internal sealed class DefinitionChanges(ContentReindex reindex)
{
    public async Task<RecipePlan> PlanAsync(
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
        if (write is null || changes.Count == 0)
            return new(changes, []) { Warnings = warnings };
        var types = IndexedShape.Changed(
            ContentDefinitionJson.Read(before.ToJson()),
            ContentDefinitionJson.Read(planned.ToJson())
        );
        return new(changes, await WritesAsync(workspace.Db, write, types)) { Warnings = warnings };
    }

    // Versions that come after this was planned are left to the server, which ends what is not ended.
    private async Task<List<Func<CmsDbContext, Task>>> WritesAsync(
        CmsDbContext db,
        Func<CmsDbContext, Task> write,
        IReadOnlyList<string> types
    )
    {
        var count = await db.ContentItems.CountAsync(i => types.Contains(i.ContentType));
        var batches = count == 0 ? 0 : (count / ContentReindex.Batch) + 1;
        return
        [
            async target =>
            {
                await write(target);
                await ContentReindex.AskAsync(target, types);
            },
            .. Enumerable.Repeat<Func<CmsDbContext, Task>>(reindex.StepAsync, batches),
        ];
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
