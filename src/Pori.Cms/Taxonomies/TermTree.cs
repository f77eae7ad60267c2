using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Taxonomies;

/// <summary>Walks the tree of terms inside a taxonomy's one content item.</summary>
public static class TermTree
{
    /// <summary>The deepest nesting that is read; a tree from JSON cannot be cyclic, but it can be absurd.</summary>
    public const int MaxDepth = 16;

    /// <summary>Gives every term, each before its children.</summary>
    public static IEnumerable<Term> Walk(ContentItem taxonomy)
    {
        var order = 0;
        return Walk(taxonomy.Part("TaxonomyPart")?["Terms"], null, 0);

        IEnumerable<Term> Walk(JsonNode? terms, string? parent, int depth)
        {
            if (terms is not JsonArray items || depth >= MaxDepth)
                yield break;
            foreach (var json in items.OfType<JsonObject>())
            {
                var item = ContentItemJson.Read(json);
                var children = item.Content["Terms"];
                yield return new Term(item.ContentItemId, taxonomy.ContentItemId, item, parent, order++);
                foreach (var child in Walk(children, item.ContentItemId, depth + 1))
                    yield return child;
            }
        }
    }
}
