using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Recipes;

/// <summary>
/// Enables and disables features. Here a feature switches no code; it is remembered, and the stock types that it brings in
/// Orchard are added. Orchard passes over unknown ids; here they are errors.
/// </summary>
internal sealed class FeatureStep(FeatureCatalogue features) : IRecipeStep
{
    /// <summary>The site document that holds the enabled features.</summary>
    public const string DocumentName = "Features";

    private const string Enabled = "Enabled";

    public string Name => "feature";

    public async Task<RecipePlan> PlanAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var document = await context.Workspace.DocumentAsync(DocumentName);
        var enabled = JsonRead.Texts(document, Enabled).ToHashSet(StringComparer.Ordinal);
        var changes = new List<string>();
        foreach (var id in Known(context, "disable").Where(enabled.Remove))
            changes.Add($"feature {id}: disable");
        var added = Known(context, "enable").Where(enabled.Add).ToList();
        changes.AddRange(added.Select(id => $"feature {id}: enable"));
        document[Enabled] = new JsonArray([
            .. enabled.Order(StringComparer.Ordinal).Select(id => JsonValue.Create(id)),
        ]);
        var writes = new[]
        {
            changes.Count == 0 ? null : await context.Workspace.PlanDocumentAsync(DocumentName, document),
            await PlanTypesAsync(context.Workspace, added, changes),
        };
        return new(changes, [.. writes.OfType<Func<CmsDbContext, Task>>()]);
    }

    private List<string> Known(RecipeStepContext context, string list)
    {
        var ids = new List<string>();
        foreach (var (id, path) in context.Texts(context.Step, "", list, required: false))
        {
            if (!features.Knows(id))
                throw context.Refuse(
                    path,
                    features.InOtherCase(id) is { } other
                        ? $"No feature is called {id}; write it as {other}."
                        : $"No feature is called {id}."
                );
            ids.Add(id);
        }
        return ids;
    }

    private static async Task<Func<CmsDbContext, Task>?> PlanTypesAsync(
        RecipeWorkspace workspace,
        IEnumerable<string> added,
        List<string> changes
    )
    {
        var known = await workspace.DefinitionsAsync();
        var types = added.SelectMany(StockTypes.Of).Where(type => known.Type(type.Name) is null).ToList();
        if (types.Count == 0)
            return null;
        var document = new DefinitionDocument(await workspace.DocumentAsync(DefinitionStore.DocumentName));
        foreach (var type in types)
            document.Types.Add(ContentDefinitionJson.Write(type));
        changes.AddRange(types.Select(type => $"type {type.Name}: add"));
        return await workspace.PlanDocumentAsync(DefinitionStore.DocumentName, document.ToJson());
    }
}
