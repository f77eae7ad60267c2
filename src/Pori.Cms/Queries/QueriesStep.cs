using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Recipes;

namespace Pori.Cms.Queries;

/// <summary>Stores queries, by name. What belongs to a source moves from the query itself into Properties, as Orchard stores it.</summary>
internal sealed class QueriesStep : IRecipeStep
{
    private static readonly string[] Sources = ["Sql", "Lucene"];
    private static readonly string[] OfTheSource = ["Template", "Index"];

    public string Name => "queries";

    public async Task<RecipePlan> PlanAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        if (context.Step["Queries"] is not JsonArray given)
            throw context.Refuse(".Queries", "Queries must be an array of queries.");
        var document = await context.Workspace.DocumentAsync(QueryStore.DocumentName);
        var stored = document[QueryStore.DocumentName] as JsonObject;
        if (stored is null)
            document[QueryStore.DocumentName] = stored = [];
        var changes = new List<string>();
        for (var i = 0; i < given.Count; i++)
        {
            var query = Read(given[i], $".Queries[{i}]", context);
            var name = JsonRead.Text(query, "Name")!;
            var key = stored.Select(s => s.Key).FirstOrDefault(k => k.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (key is not null && CmsJson.Same(stored[key], query))
                continue;
            changes.Add($"query {name}: {(key is null ? "add" : "change")}");
            if (key is not null)
                stored.Remove(key);
            stored[name] = query;
        }
        var write = await context.Workspace.PlanDocumentAsync(QueryStore.DocumentName, document);
        return new(changes, write is null ? [] : [write]);
    }

    private static JsonObject Read(JsonNode? node, string path, RecipeStepContext context)
    {
        if (node is not JsonObject given)
            throw context.Refuse(path, "A query must be an object.");
        if (string.IsNullOrWhiteSpace(JsonRead.Text(given, "Name")))
            throw context.Refuse($"{path}.Name", "A query must have a name.");
        var source = JsonRead.Text(given, "Source");
        if (source is null || !Sources.Contains(source))
            throw context.Refuse(
                $"{path}.Source",
                $"There is no query source '{source}'; there are {string.Join(" and ", Sources)}."
            );
        var query = (JsonObject)given.DeepClone();
        var properties = query["Properties"] as JsonObject ?? [];
        var metadata = properties[QueryDefinition.MetadataName(source)] as JsonObject ?? [];
        foreach (var member in OfTheSource)
        {
            if (query[member] is not { } value)
                continue;
            query.Remove(member);
            metadata[member] = value.DeepClone();
        }
        if (JsonRead.Text(metadata, "Template") is null)
            throw context.Refuse($"{path}.Template", "A query must have a template.");
        if (source == "Lucene" && string.IsNullOrEmpty(JsonRead.Text(metadata, "Index")))
            throw context.Refuse($"{path}.Index", "A Lucene query must name its index.");
        properties[QueryDefinition.MetadataName(source)] = metadata.Parent is null ? metadata : metadata.DeepClone();
        query["Properties"] = properties.Parent is null ? properties : properties.DeepClone();
        return query;
    }
}
