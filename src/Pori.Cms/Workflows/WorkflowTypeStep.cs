using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Recipes;
using Pori.Cms.Storage;

namespace Pori.Cms.Workflows;

/// <summary>
/// Imports workflow types in Orchard's shape. A type that is the same is passed over; a changed one becomes a new version, and
/// what runs goes on with the version it began with. (Orchard deletes it.)
/// </summary>
internal sealed class WorkflowTypeStep(WorkflowTypeShape shape) : IRecipeStep
{
    public string Name => "WorkflowType";

    public async Task<RecipePlan> PlanAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var stored = await context.Workspace.StateAsync(StoredTypes.LoadAsync);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (changes, warnings) = (new List<string>(), new List<string>());
        var writes = new List<Func<CmsDbContext, Task>>();
        foreach (var (given, path) in context.Objects(context.Step, "", "data"))
        {
            var document = WorkflowTypeShape.Check(context, given, path);
            if (!seen.Add(document.WorkflowTypeId!))
                throw context.Refuse($"{path}.WorkflowTypeId", "The type stands twice in this step.");
            warnings.AddRange(shape.Warn(document, context.Path + path));
            var json = Kept(given);
            var known = stored.ById.GetValueOrDefault(document.WorkflowTypeId!);
            if (known is not null && CmsJson.Same(known, json))
                continue;
            stored.ById[document.WorkflowTypeId!] = json;
            changes.Add($"workflow type {document.Name}: {(known is null ? "add" : "new version")}");
            var text = json.ToJsonString(CmsJson.Options);
            writes.Add(db => AddVersionAsync(db, document.WorkflowTypeId!, text));
        }
        return new(changes, writes) { Warnings = warnings };
    }

    private static async Task AddVersionAsync(CmsDbContext db, string workflowTypeId, string json)
    {
        var versions = db.Set<WorkflowTypeVersion>().Where(v => v.WorkflowTypeId == workflowTypeId);
        var last = await versions.MaxAsync(v => (int?)v.Number) ?? 0;
        await versions.Where(v => v.IsCurrent).ExecuteUpdateAsync(set => set.SetProperty(v => v.IsCurrent, false));
        db.Add(
            new WorkflowTypeVersion
            {
                WorkflowTypeId = workflowTypeId,
                Number = last + 1,
                IsCurrent = true,
                Json = json,
                CreatedUtc = db.UtcNow,
            }
        );
        db.Changed(WorkflowTypes.Kind, workflowTypeId);
    }

    // The id of Orchard's document is of its database and not of the type.
    private static JsonObject Kept(JsonObject given)
    {
        var kept = (JsonObject)given.DeepClone();
        kept.Remove("Id");
        return kept;
    }

    /// <summary>The current types as the steps before leave them.</summary>
    private sealed class StoredTypes
    {
        public Dictionary<string, JsonObject> ById { get; } = new(StringComparer.Ordinal);

        public static async Task<StoredTypes> LoadAsync(CmsDbContext db)
        {
            var types = new StoredTypes();
            foreach (var row in await db.Set<WorkflowTypeVersion>().Where(v => v.IsCurrent).ToListAsync())
                types.ById[row.WorkflowTypeId] = (JsonObject)JsonNode.Parse(row.Json)!;
            return types;
        }
    }
}
