using System.Text.Json.Nodes;
using Pori.Cms.Storage;

namespace Pori.Cms.Contents;

/// <summary>Gives the site's content definitions; they come from recipes and the admin only.</summary>
public sealed class DefinitionStore(SiteDocuments documents)
{
    /// <summary>The name of the site document that holds them.</summary>
    public const string DocumentName = "ContentDefinition";

    private volatile Parsed? last;

    /// <summary>Gets the definitions of now; the object stays the same until they change.</summary>
    public async ValueTask<ContentDefinitions> GetAsync()
    {
        var document = await documents.GetAsync(DocumentName);
        var parsed = last;
        if (parsed is null || !ReferenceEquals(parsed.Document, document))
            last = parsed = new Parsed(document, ContentDefinitionJson.Read(document));
        return parsed.Definitions;
    }

    private sealed record Parsed(JsonObject Document, ContentDefinitions Definitions);
}
