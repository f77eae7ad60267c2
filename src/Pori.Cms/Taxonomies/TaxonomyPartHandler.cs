using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Taxonomies;

/// <summary>Refuses a taxonomy in which a term stands twice, stands under itself, or lies too deep.</summary>
internal sealed class TaxonomyPartHandler : IContentHandler
{
    public ValueTask HandleAsync(ContentMoment moment, ContentContext context)
    {
        if (moment == ContentMoment.Validating && context.Item.Part("TaxonomyPart")?["Terms"] is { } terms)
            Check(terms, "TaxonomyPart.Terms", 0, [context.Item.ContentItemId], context);
        return ValueTask.CompletedTask;
    }

    private static void Check(JsonNode terms, string where, int depth, HashSet<string> seen, ContentContext context)
    {
        if (terms is not JsonArray items)
            return;
        if (depth >= TermTree.MaxDepth)
        {
            context.Refuse(where, "taxonomy.deep", $"Terms may be nested at most {TermTree.MaxDepth} levels.");
            return;
        }
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is not JsonObject term)
                continue;
            var id = JsonRead.Text(term, "ContentItemId");
            if (id is not null && !seen.Add(id))
                context.Refuse(
                    $"{where}[{i}].ContentItemId",
                    "taxonomy.cycle",
                    $"The term {id} stands twice in the tree."
                );
            if (term["Terms"] is { } children)
                Check(children, $"{where}[{i}].Terms", depth + 1, seen, context);
        }
    }
}
