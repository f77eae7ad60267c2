using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Liquid.Views;

/// <summary>The site's own templates, which beat the theme's files; from the site document that the step Templates writes.</summary>
internal sealed class DatabaseTemplates(SiteDocuments documents)
{
    /// <summary>The name of the site document, and of its member.</summary>
    public const string DocumentName = "Templates";

    private volatile Read? last;

    /// <summary>Gets the templates' texts by shape name.</summary>
    public async ValueTask<FrozenDictionary<string, string>> GetAsync()
    {
        var document = await documents.GetAsync(DocumentName);
        var read = last;
        if (read is null || !ReferenceEquals(read.Document, document))
            last = read = new Read(document, Parse(document));
        return read.Templates;
    }

    private static FrozenDictionary<string, string> Parse(JsonObject document)
    {
        var templates = new Dictionary<string, string>();
        foreach (var (name, template) in document[DocumentName] as JsonObject ?? [])
        {
            if (JsonRead.Text(template as JsonObject, "Content") is { } content)
                templates[ShapeName.From(name)] = content;
        }
        return templates.ToFrozenDictionary();
    }

    private sealed record Read(JsonObject Document, FrozenDictionary<string, string> Templates);
}
