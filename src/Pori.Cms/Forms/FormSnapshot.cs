using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Forms;

/// <summary>
/// The definitions that a form is made of, as one text: a case keeps it, since the form may change while a call is open and what
/// was answered must stay readable.
/// </summary>
internal static class FormSnapshot
{
    /// <summary>Gets the text and its SHA-256.</summary>
    public static (string Text, string Hash) Of(ContentDefinitions definitions, ContentTypeDefinition type)
    {
        var types = Types(definitions, type).ToList();
        var parts = types
            .SelectMany(t => t.ContentTypePartDefinitionRecords)
            .Select(p => definitions.Part(p.PartName))
            .OfType<ContentPartDefinition>()
            .DistinctBy(p => p.Name)
            .OrderBy(p => p.Name, StringComparer.Ordinal);
        var text = new JsonObject
        {
            [ContentDefinitionJson.Types] = new JsonArray([.. types.Select(ContentDefinitionJson.Write)]),
            [ContentDefinitionJson.Parts] = new JsonArray([.. parts.Select(ContentDefinitionJson.Write)]),
        }.ToJsonString();
        return (text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    /// <summary>Reads a form again from its snapshot.</summary>
    public static FormDefinition? Read(string snapshot, string contentType) =>
        JsonNode.Parse(snapshot) is JsonObject document
            ? FormReader.Read(ContentDefinitionJson.Read(document), contentType)
            : null;

    private static IEnumerable<ContentTypeDefinition> Types(ContentDefinitions definitions, ContentTypeDefinition type)
    {
        yield return type;
        var rows = type
            .ContentTypePartDefinitionRecords.SelectMany(p =>
                JsonRead.Texts(p.Settings["BagPartSettings"] as JsonObject, "ContainedContentTypes")
            )
            .Distinct()
            .Order(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (definitions.Type(row) is { } known)
                yield return known;
        }
    }
}
