using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Pori.Cms.Storage;

namespace Pori.Cms.Queries;

/// <summary>Gives the site's queries; they come from recipes.</summary>
public sealed class QueryStore(SiteDocuments documents)
{
    /// <summary>The name of the site document that holds them, under <c>Queries</c> by name.</summary>
    public const string DocumentName = "Queries";

    private volatile Parsed? last;

    /// <summary>Gets a query by its name, or null.</summary>
    public async ValueTask<QueryDefinition?> FindAsync(string name) => (await LoadAsync()).GetValueOrDefault(name);

    /// <summary>Gets all queries in the order of their names.</summary>
    public async ValueTask<IReadOnlyList<QueryDefinition>> AllAsync() =>
        [.. (await LoadAsync()).Values.OrderBy(q => q.Name, StringComparer.Ordinal)];

    private async ValueTask<FrozenDictionary<string, QueryDefinition>> LoadAsync()
    {
        var document = await documents.GetAsync(DocumentName);
        var parsed = last;
        if (parsed is null || !ReferenceEquals(parsed.Document, document))
            last = parsed = new Parsed(document, Read(document));
        return parsed.Queries;
    }

    private static FrozenDictionary<string, QueryDefinition> Read(JsonObject document) =>
        (document[DocumentName] as JsonObject ?? [])
            .Where(stored => stored.Value is JsonObject)
            .Select(stored => QueryDefinition.Read(stored.Key, stored.Value!.AsObject()))
            .GroupBy(query => query.Name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(same => same.Key, same => same.Last(), StringComparer.OrdinalIgnoreCase);

    private sealed record Parsed(JsonObject Document, FrozenDictionary<string, QueryDefinition> Queries);
}
