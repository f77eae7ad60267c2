using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Recipes;

/// <summary>The stored definitions while a step changes them: types and parts as JSON, so that nothing is lost on the way.</summary>
internal sealed class DefinitionDocument
{
    public DefinitionDocument(JsonObject document)
    {
        Types = Take(
            document,
            ContentDefinitionJson.Types,
            t => ContentDefinitionJson.Write(ContentDefinitionJson.ReadType(t))
        );
        Parts = Take(
            document,
            ContentDefinitionJson.Parts,
            p => ContentDefinitionJson.Write(ContentDefinitionJson.ReadPart(p))
        );
    }

    public List<JsonObject> Types { get; }

    public List<JsonObject> Parts { get; }

    /// <summary>Finds a type, part, field or part on a type by name, without case as Orchard does when it alters one.</summary>
    public static JsonObject? Find(IEnumerable<JsonObject> records, string name) =>
        records.FirstOrDefault(r => string.Equals(NameOf(r), name, StringComparison.OrdinalIgnoreCase));

    public static string NameOf(JsonObject record) => JsonRead.Text(record, "Name") ?? "";

    /// <summary>Takes a part from the site and from every type that has it.</summary>
    /// <returns>The names of those types.</returns>
    public List<string> RemovePart(string name)
    {
        Parts.RemoveAll(part => Same(NameOf(part), name));
        var detached = new List<string>();
        foreach (var type in Types)
        {
            if (type[DefinitionRecords.TypeParts] is JsonArray parts && parts.RemoveAll(part => IsOf(part, name)) > 0)
                detached.Add(NameOf(type));
        }
        return detached;
    }

    public JsonObject ToJson() =>
        new() { [ContentDefinitionJson.Types] = Copy(Types), [ContentDefinitionJson.Parts] = Copy(Parts) };

    private static bool IsOf(JsonNode? part, string name) =>
        Same(JsonRead.Text(part as JsonObject, "PartName") ?? "", name);

    private static bool Same(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static List<JsonObject> Take(JsonObject document, string name, Func<JsonObject, JsonObject> copy) =>
        document[name] is JsonArray records ? [.. records.OfType<JsonObject>().Select(copy)] : [];

    private static JsonArray Copy(IEnumerable<JsonObject> records) => new([.. records.Select(r => r.DeepClone())]);
}
