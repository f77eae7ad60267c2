using System.Text.Json.Nodes;

namespace Pori.Cms.Contents;

/// <summary>Reads and writes definitions in the shape of Orchard's stored document; settings bags pass verbatim.</summary>
public static class ContentDefinitionJson
{
    /// <summary>The member that holds the types, as stored.</summary>
    public const string Types = "ContentTypeDefinitionRecords";

    /// <summary>The member that holds the parts, as stored.</summary>
    public const string Parts = "ContentPartDefinitionRecords";

    private const string TypeParts = "ContentTypePartDefinitionRecords";
    private const string PartFields = "ContentPartFieldDefinitionRecords";

    /// <summary>Reads a stored document; members of the wrong shape read as absent.</summary>
    public static ContentDefinitions Read(JsonObject document) =>
        new(Objects(document[Types]).Select(ReadType), Objects(document[Parts]).Select(ReadPart));

    /// <summary>Reads one type.</summary>
    public static ContentTypeDefinition ReadType(JsonObject type) =>
        new(
            JsonRead.Text(type, "Name") ?? "",
            JsonRead.Text(type, "DisplayName"),
            Settings(type),
            [
                .. Objects(type[TypeParts])
                    .Select(part => new ContentTypePartDefinition(
                        JsonRead.Text(part, "PartName") ?? "",
                        JsonRead.Text(part, "Name") ?? JsonRead.Text(part, "PartName") ?? "",
                        Settings(part)
                    )),
            ]
        );

    /// <summary>Reads one part.</summary>
    public static ContentPartDefinition ReadPart(JsonObject part) =>
        new(
            JsonRead.Text(part, "Name") ?? "",
            Settings(part),
            [
                .. Objects(part[PartFields])
                    .Select(field => new ContentPartFieldDefinition(
                        JsonRead.Text(field, "FieldName") ?? "",
                        JsonRead.Text(field, "Name") ?? "",
                        Settings(field)
                    )),
            ]
        );

    /// <summary>Writes a type as recipes and the stored document have it.</summary>
    public static JsonObject Write(ContentTypeDefinition type) =>
        new()
        {
            ["Name"] = type.Name,
            ["DisplayName"] = type.DisplayName,
            ["Settings"] = type.Settings.DeepClone(),
            [TypeParts] = new JsonArray([
                .. type.ContentTypePartDefinitionRecords.Select(part => new JsonObject
                {
                    ["PartName"] = part.PartName,
                    ["Name"] = part.Name,
                    ["Settings"] = part.Settings.DeepClone(),
                }),
            ]),
        };

    /// <summary>Writes a part as recipes and the stored document have it.</summary>
    public static JsonObject Write(ContentPartDefinition part) =>
        new()
        {
            ["Name"] = part.Name,
            ["Settings"] = part.Settings.DeepClone(),
            [PartFields] = new JsonArray([
                .. part.ContentPartFieldDefinitionRecords.Select(field => new JsonObject
                {
                    ["FieldName"] = field.FieldName,
                    ["Name"] = field.Name,
                    ["Settings"] = field.Settings.DeepClone(),
                }),
            ]),
        };

    private static JsonObject Settings(JsonObject source) => source["Settings"]?.DeepClone() as JsonObject ?? [];

    private static IEnumerable<JsonObject> Objects(JsonNode? node) =>
        node is JsonArray items ? items.OfType<JsonObject>() : [];
}
