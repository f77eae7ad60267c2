using System.Text.Json.Nodes;

namespace Pori.Cms.Recipes;

/// <summary>Adds types and parts to the definitions, or merges them into those of the same name.</summary>
internal sealed class DefinitionUpsert(DefinitionDocument document, string stepPath, List<string> warnings)
{
    private const string FieldSettings = "ContentPartFieldSettings";

    public void Type(JsonObject given, string path)
    {
        var name = DefinitionDocument.NameOf(given);
        var type = DefinitionDocument.Find(document.Types, name);
        if (type is null)
            document.Types.Add(type = NewType(name));
        var settings = Settings(given);
        if (given["DisplayName"]?.GetValue<string>() is { Length: > 0 } display)
        {
            type["DisplayName"] = display;
            DefinitionMerge.Into(Settings(type), settings, $"{stepPath}{path}.Settings", warnings);
        }
        else if (settings.Count > 0)
        {
            warnings.Add(
                $"{stepPath}{path}.Settings are passed over, as in Orchard, because the type has no DisplayName"
            );
        }
        foreach (var (part, index) in Records(given, DefinitionRecords.TypeParts))
            Upsert(Records(type), part, "PartName", $"{stepPath}{path}.{DefinitionRecords.TypeParts}[{index}]");
    }

    public void Part(JsonObject given, string path)
    {
        var name = DefinitionDocument.NameOf(given);
        var part = DefinitionDocument.Find(document.Parts, name);
        if (part is null)
            document.Parts.Add(part = NewPart(name));
        DefinitionMerge.Into(Settings(part), Settings(given), $"{stepPath}{path}.Settings", warnings);
        foreach (var (field, index) in Records(given, DefinitionRecords.PartFields))
        {
            var fields = (JsonArray)part[DefinitionRecords.PartFields]!;
            Upsert(fields, field, "FieldName", $"{stepPath}{path}.{DefinitionRecords.PartFields}[{index}]");
            GiveDisplayName(DefinitionDocument.Find(fields.OfType<JsonObject>(), DefinitionDocument.NameOf(field))!);
        }
    }

    // The kind of what is there already stays: Orchard ignores another kind without a word.
    private void Upsert(JsonArray records, JsonObject given, string kind, string path)
    {
        var there = DefinitionDocument.Find(records.OfType<JsonObject>(), DefinitionDocument.NameOf(given));
        if (there is null)
        {
            records.Add(given.DeepClone());
            return;
        }
        if (!JsonNode.DeepEquals(there[kind], given[kind]))
            warnings.Add(
                $"{path}.{kind} is {given[kind]} but stays {there[kind]}; only ReplaceContentDefinition changes it"
            );
        DefinitionMerge.Into(Settings(there), Settings(given), $"{path}.Settings", warnings);
    }

    private static void GiveDisplayName(JsonObject field)
    {
        var settings = Settings(field);
        if (settings[FieldSettings] is not JsonObject names)
            settings[FieldSettings] = names = [];
        if (names["DisplayName"] is not JsonValue name || name.ToString().Length == 0)
            names["DisplayName"] = DefinitionDocument.NameOf(field);
    }

    private static JsonArray Records(JsonObject type) => (JsonArray)type[DefinitionRecords.TypeParts]!;

    private static IEnumerable<(JsonObject Record, int Index)> Records(JsonObject owner, string name) =>
        ((JsonArray)owner[name]!).OfType<JsonObject>().Select((record, index) => (record, index));

    private static JsonObject Settings(JsonObject record) => (JsonObject)record["Settings"]!;

    private static JsonObject NewType(string name) =>
        new()
        {
            ["Name"] = name,
            ["DisplayName"] = DefinitionNames.Spaced(name),
            ["Settings"] = new JsonObject(),
            [DefinitionRecords.TypeParts] = new JsonArray(),
        };

    private static JsonObject NewPart(string name) =>
        new()
        {
            ["Name"] = name,
            ["Settings"] = new JsonObject(),
            [DefinitionRecords.PartFields] = new JsonArray(),
        };
}
