using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Recipes;

/// <summary>
/// Deletes the listed parts and takes them from their types, then replaces the listed types and parts. A part that several
/// types use must come with all of them.
/// </summary>
internal sealed class ReplaceContentDefinitionStep(DefinitionChanges changes) : IRecipeStep
{
    public string Name => "ReplaceContentDefinition";

    public async Task<RecipePlan> PlanAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var warnings = new List<string>();
        var records = new DefinitionRecords(context, warnings);
        var document = new DefinitionDocument(await context.Workspace.DocumentAsync(DefinitionStore.DocumentName));
        var places = new Places(document);
        var (types, parts) = (records.Types().ToList(), records.Parts().ToList());
        var detached = parts.SelectMany(part => Detach(document, part.Record)).ToList();
        foreach (var (type, _) in types)
            document.Types.RemoveAll(t => Same(t, type));
        var upsert = new DefinitionUpsert(document, context.Path, warnings);
        foreach (var (type, path) in types)
            upsert.Type(type, path);
        foreach (var (part, path) in parts)
            upsert.Part(part, path);
        foreach (
            var (type, part) in detached.Where(d => !types.Exists(t => DefinitionDocument.NameOf(t.Record) == d.Type))
        )
            warnings.Add($"the part {part} is taken from the type {type}, which the step does not list");
        places.Restore(document);
        return await changes.PlanAsync(context.Workspace, document, warnings);
    }

    private static IEnumerable<(string Type, string Part)> Detach(DefinitionDocument document, JsonObject part)
    {
        var name = DefinitionDocument.NameOf(part);
        return document.RemovePart(name).Select(type => (type, name));
    }

    private static bool Same(JsonObject left, JsonObject right) =>
        string.Equals(
            DefinitionDocument.NameOf(left),
            DefinitionDocument.NameOf(right),
            StringComparison.OrdinalIgnoreCase
        );

    // What is replaced keeps its place, so that a second run leaves the document as it is.
    private sealed class Places(DefinitionDocument before)
    {
        private readonly List<string> types = [.. before.Types.Select(DefinitionDocument.NameOf)];
        private readonly List<string> parts = [.. before.Parts.Select(DefinitionDocument.NameOf)];

        public void Restore(DefinitionDocument after)
        {
            Sort(after.Types, types);
            Sort(after.Parts, parts);
        }

        private static void Sort(List<JsonObject> records, List<string> order)
        {
            var sorted = records.OrderBy(r => Place(order, DefinitionDocument.NameOf(r))).ToList();
            records.Clear();
            records.AddRange(sorted);
        }

        private static int Place(List<string> order, string name)
        {
            var place = order.FindIndex(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));
            return place < 0 ? int.MaxValue : place;
        }
    }
}
