using Pori.Cms.Contents;

namespace Pori.Cms.Recipes;

/// <summary>Merges types and parts into the definitions by name; it never removes anything.</summary>
internal sealed class ContentDefinitionStep(DefinitionChanges changes) : IRecipeStep
{
    public string Name => "ContentDefinition";

    public async Task<RecipePlan> PlanAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var warnings = new List<string>();
        var records = new DefinitionRecords(context, warnings);
        var document = new DefinitionDocument(await context.Workspace.DocumentAsync(DefinitionStore.DocumentName));
        var upsert = new DefinitionUpsert(document, context.Path, warnings);
        foreach (var (type, path) in records.Types())
            upsert.Type(type, path);
        foreach (var (part, path) in records.Parts())
            upsert.Part(part, path);
        return await changes.PlanAsync(context.Workspace, document, warnings);
    }
}
