using System.Text.Json.Nodes;

namespace Pori.Cms.Recipes;

/// <summary>
/// Reads the types and parts of a step into the stored shape: keys in their right case, settings verbatim. What has the wrong
/// shape is refused; keys that mean nothing are told and left out, as Orchard does without a word.
/// </summary>
internal sealed class DefinitionRecords(RecipeStepContext context, List<string> warnings)
{
    public const string TypeParts = "ContentTypePartDefinitionRecords";
    public const string PartFields = "ContentPartFieldDefinitionRecords";

    public IEnumerable<(JsonObject Record, string Path)> Types() =>
        context
            .Objects(context.Step, "", "ContentTypes", required: false)
            .Select(type => (ReadType(type.Value, type.Path), type.Path));

    public IEnumerable<(JsonObject Record, string Path)> Parts() =>
        context
            .Objects(context.Step, "", "ContentParts", required: false)
            .Select(part => (ReadPart(part.Value, part.Path), part.Path));

    private JsonObject ReadType(JsonObject type, string path)
    {
        // Hidden is a leftover of older versions that stock recipes still carry.
        TellUnknown(type, path, "Name", "DisplayName", "Settings", "Hidden", TypeParts);
        return new()
        {
            ["Name"] = Name(type, path),
            ["DisplayName"] = context.TextOrNull(type, path, "DisplayName"),
            ["Settings"] = Settings(type, path),
            [TypeParts] = new JsonArray([
                .. context.Objects(type, path, TypeParts, required: false).Select(p => ReadOnType(p.Value, p.Path)),
            ]),
        };
    }

    private JsonObject ReadOnType(JsonObject part, string path)
    {
        TellUnknown(part, path, "PartName", "Name", "Settings");
        var partName = context.Text(part, path, "PartName");
        var name = context.TextOrNull(part, path, "Name") is { Length: > 0 } own ? own : partName;
        if (DefinitionNames.Fault(name) is { } fault)
            throw context.Refuse($"{path}.Name", fault);
        return new()
        {
            ["PartName"] = partName,
            ["Name"] = name,
            ["Settings"] = Settings(part, path),
        };
    }

    private JsonObject ReadPart(JsonObject part, string path)
    {
        TellUnknown(part, path, "Name", "Settings", PartFields);
        return new()
        {
            ["Name"] = Name(part, path),
            ["Settings"] = Settings(part, path),
            [PartFields] = new JsonArray([
                .. context.Objects(part, path, PartFields, required: false).Select(f => ReadField(f.Value, f.Path)),
            ]),
        };
    }

    private JsonObject ReadField(JsonObject field, string path)
    {
        TellUnknown(field, path, "FieldName", "Name", "Settings");
        return new()
        {
            ["FieldName"] = context.Text(field, path, "FieldName"),
            ["Name"] = Name(field, path),
            ["Settings"] = Settings(field, path),
        };
    }

    private string Name(JsonObject record, string path)
    {
        var name = context.Text(record, path, "Name");
        return DefinitionNames.Fault(name) is { } fault ? throw context.Refuse($"{path}.Name", fault) : name;
    }

    private JsonObject Settings(JsonObject record, string path)
    {
        var (value, key, _) = context.Find(record, path, "Settings");
        var settings = value switch
        {
            null => [],
            JsonObject bags => (JsonObject)bags.DeepClone(),
            _ => throw context.Refuse($"{path}.{key}", "Settings are an object."),
        };
        if (SettingsFlags.Fault(settings) is { } fault)
            throw context.Refuse(
                $"{path}.{key}{fault}",
                "True or false is expected here; a text such as \"True\" is not."
            );
        return settings;
    }

    private void TellUnknown(JsonObject record, string path, params string[] known)
    {
        foreach (var key in record.Select(m => m.Key).Where(k => !known.Contains(k, StringComparer.OrdinalIgnoreCase)))
            warnings.Add($"{context.Path}{path}.{key} means nothing here and is left out");
    }
}
