using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Recipes;

/// <summary>
/// Imports content items. All of the step is checked before any of it is written; it is written in chunks, so that other
/// writers wait for parts of a second only. Items that are stored already are passed over in silence.
/// </summary>
internal sealed class ContentStep(ContentImport import) : IRecipeStep
{
    private const int ChunkSize = 100;

    public string Name => "content";

    public async Task<RecipePlan> PlanAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var definitions = await context.Workspace.DefinitionsAsync();
        var items = context.Objects(context.Step, "", "data").ToList();
        var faults = new List<(string Path, string Message)>();
        var warnings = new List<string>();
        foreach (var (item, path) in items)
        {
            faults.AddRange(Check(item, path, context, definitions));
            warnings.AddRange(Warn(item, context.Path + path));
        }
        Refuse(context, faults);
        await ContentImport.LoadAsync(context.Workspace.Db, items.Select(i => i.Value), context.Workspace.Claims);
        var planned = new List<ImportedItem>(items.Count);
        foreach (var (item, path) in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (
                await PlanAsync(item, path, context, definitions, faults) is
                { Outcome: not ImportOutcome.Same } imported
            )
                planned.Add(imported);
        }
        Refuse(context, faults);
        return new([.. planned.Select(Line)], Writes(planned, definitions)) { Warnings = warnings };
    }

    private async Task<ImportedItem?> PlanAsync(
        JsonObject item,
        string path,
        RecipeStepContext context,
        ContentDefinitions definitions,
        List<(string Path, string Message)> faults
    )
    {
        var workspace = context.Workspace;
        try
        {
            return await import.PlanAsync(workspace.Db, item, definitions, workspace.Claims);
        }
        catch (ContentException refusal)
        {
            faults.AddRange(refusal.Errors.Select(e => ($"{path}.{e.Path}", e.Message)));
            return null;
        }
    }

    private static IEnumerable<(string Path, string Message)> Check(
        JsonObject item,
        string path,
        RecipeStepContext context,
        ContentDefinitions definitions
    )
    {
        foreach (var (below, message) in ItemShape.Faults(item, definitions))
            yield return (path + below, message);
        if (item["ContentItemId"] is null)
            yield return ($"{path}.ContentItemId", "The content item is missing a 'ContentItemId'.");
        if (JsonRead.Text(item, "ContentType") is not { } type)
            yield return ($"{path}.ContentType", "The content item is missing a 'ContentType'.");
        else if (definitions.Type(type) is null)
            yield return ($"{path}.ContentType", $"No content type is called {type}.");
        if (JsonRead.Text(item, "ContentItemVersionId") is not { } version)
            yield break;
        if (!context.Workspace.Versions.TryAdd(version, context.Path + path))
            yield return (
                $"{path}.ContentItemVersionId",
                $"The version stands at {context.Workspace.Versions[version]} of this run already."
            );
    }

    private static IEnumerable<string> Warn(JsonObject item, string path)
    {
        if (item["ContentItemVersionId"] is null)
            yield return $"{path} has no ContentItemVersionId, so every run adds a version";
        foreach (var name in ItemShape.LostMembers(item))
            yield return $"{path}.{name} is neither of the envelope nor a part and is left out";
    }

    private static void Refuse(RecipeStepContext context, List<(string Path, string Message)> faults)
    {
        if (faults.Count == 0)
            return;
        var (path, message) = faults[0];
        var more = faults.Skip(1).Take(4).Select(f => $" {context.Path}{f.Path}: {f.Message}");
        var rest = faults.Count > 5 ? $" And {faults.Count - 5} more." : "";
        throw context.Refuse(path, message + string.Concat(more) + rest);
    }

    private List<Func<CmsDbContext, Task>> Writes(IEnumerable<ImportedItem> planned, ContentDefinitions definitions) =>
        [
            .. planned
                .Chunk(ChunkSize)
                .Select(chunk => new Func<CmsDbContext, Task>(target => import.ApplyAsync(target, chunk, definitions))),
        ];

    private static string Line(ImportedItem imported)
    {
        var item = imported.Item;
        var verb = imported.Outcome == ImportOutcome.Add ? "add" : "replace";
        return $"content: {verb} {item.ContentType} {item.ContentItemId} {item.DisplayText}".TrimEnd();
    }
}
