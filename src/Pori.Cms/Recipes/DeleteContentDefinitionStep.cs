using Pori.Cms.Contents;

namespace Pori.Cms.Recipes;

/// <summary>Deletes types and parts; content items stay.</summary>
internal sealed class DeleteContentDefinitionStep(DefinitionChanges changes) : IRecipeStep
{
    public string Name => "DeleteContentDefinition";

    public async Task<RecipePlan> PlanAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var document = new DefinitionDocument(await context.Workspace.DocumentAsync(DefinitionStore.DocumentName));
        foreach (var (name, _) in context.Texts(context.Step, "", "ContentTypes", required: false))
        {
            if (DefinitionDocument.Find(document.Types, name) is { } type)
                document.Types.Remove(type);
        }
        foreach (var (name, _) in context.Texts(context.Step, "", "ContentParts", required: false))
            document.RemovePart(name);
        return await changes.PlanAsync(context.Workspace, document, []);
    }
}
