using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Recipes;

namespace Pori.Cms.Search.Indices;

/// <summary>Makes indices that do not exist; the settings of those that do stay as they are, as in Orchard.</summary>
internal sealed class LuceneIndexStep : IRecipeStep
{
    private const int LongestName = 100;

    public string Name => "lucene-index";

    public async Task<RecipePlan> PlanAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        if (context.Step["Indices"] is not JsonArray given)
            throw context.Refuse(".Indices", "Indices must be an array of objects with one index each.");
        var document = await context.Workspace.DocumentAsync(LuceneIndexSettings.DocumentName);
        if (document[LuceneIndexSettings.DocumentName] is not JsonObject stored)
            document[LuceneIndexSettings.DocumentName] = stored = [];
        var changes = new List<string>();
        for (var i = 0; i < given.Count; i++)
        {
            var path = $".Indices[{i}]";
            if (
                given[i] is not JsonObject { Count: > 0 } index
                || index.First() is not { Value: JsonObject settings } named
            )
                throw context.Refuse(path, "An index is an object with its name and its settings.");
            Check(context, $"{path}.{named.Key}", named.Key, settings);
            if (stored.Any(s => s.Key.Equals(named.Key, StringComparison.OrdinalIgnoreCase)))
                continue;
            stored[named.Key] = settings.DeepClone();
            changes.Add($"Lucene index {named.Key}: add");
        }
        var write = await context.Workspace.PlanDocumentAsync(LuceneIndexSettings.DocumentName, document);
        return new(changes, write is null ? [] : [write]);
    }

    private static void Check(RecipeStepContext context, string path, string name, JsonObject settings)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
            throw context.Refuse(path, $"The name of an index has 1 to {LongestName} characters.");
        var analyzer = JsonRead.Text(settings, nameof(LuceneIndexSettings.AnalyzerName));
        if (analyzer is not (null or "" or LuceneIndexSettings.StandardAnalyzer))
            throw context.Refuse(
                $"{path}.AnalyzerName",
                $"There is no analyser '{analyzer}'; there is {LuceneIndexSettings.StandardAnalyzer}."
            );
    }
}

/// <summary>
/// Asks for indices to be filled anew. The step only counts the request; the serving process sees the count change and builds
/// beside the index that answers, so reset and rebuild come to the same.
/// </summary>
internal abstract class LuceneIndexAgainStep(string name) : IRecipeStep
{
    public string Name => name;

    public async Task<RecipePlan> PlanAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var settings = await context.Workspace.DocumentAsync(LuceneIndexSettings.DocumentName);
        var known = (settings[LuceneIndexSettings.DocumentName] as JsonObject ?? []).Select(s => s.Key).ToList();
        var all = JsonRead.Flag(context.Step, "includeAll") || JsonRead.Flag(context.Step, "IncludeAll");
        var names = all ? known : [.. Known(context, known)];
        var state = await context.Workspace.DocumentAsync(LuceneIndexSettings.StateName);
        foreach (var index in names)
            state[index] = (long)(JsonRead.Number(state, index) ?? 0) + 1;
        var write = await context.Workspace.PlanDocumentAsync(LuceneIndexSettings.StateName, state);
        return new([.. names.Select(index => $"Lucene index {index}: build anew")], write is null ? [] : [write]);
    }

    private static IEnumerable<string> Known(RecipeStepContext context, List<string> known)
    {
        var asked = JsonRead.Texts(context.Step, "Indices");
        for (var i = 0; i < asked.Count; i++)
            yield return known.Find(k => k.Equals(asked[i], StringComparison.OrdinalIgnoreCase))
                ?? throw context.Refuse($".Indices[{i}]", $"There is no Lucene index '{asked[i]}'.");
    }
}

internal sealed class LuceneIndexResetStep() : LuceneIndexAgainStep("lucene-index-reset");

internal sealed class LuceneIndexRebuildStep() : LuceneIndexAgainStep("lucene-index-rebuild");
