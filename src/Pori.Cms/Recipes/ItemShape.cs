using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Recipes;

/// <summary>
/// Checks the JSON types of an item and of the items inside it. Orchard reads a wrong type as null or false, or does not store
/// the item, and says nothing.
/// </summary>
internal static class ItemShape
{
    private const int IdLength = 26;

    private static readonly string[] Flags = ["Latest", "Published"];
    private static readonly string[] Instants = ["ModifiedUtc", "PublishedUtc", "CreatedUtc"];
    private static readonly string[] Ids = ["ContentItemId", "ContentItemVersionId"];
    private static readonly string[] Texts = ["ContentType", "DisplayText", "Owner", "Author"];
    private static readonly string[] Envelope = [.. Flags, .. Instants, .. Ids, .. Texts];

    // Field type and member with what it holds; what is not listed is not checked.
    private static readonly (string Field, string Member, Func<JsonNode, bool> Fits, string Kind)[] Members =
    [
        ("TextField", "Text", IsText, "a text"),
        ("HtmlField", "Html", IsText, "a text"),
        ("MarkdownField", "Markdown", IsText, "a text"),
        ("LinkField", "Url", IsText, "a text"),
        ("LinkField", "Text", IsText, "a text"),
        ("BooleanField", "Value", StepJson.IsFlag, "true or false; a text such as \"True\" is not"),
        ("NumericField", "Value", IsNumber, "a number"),
        ("DateField", "Value", IsInstant, "a date such as 2026-03-01"),
        ("DateTimeField", "Value", IsInstant, "an instant such as 2026-03-01T08:00:00Z"),
        ("TimeField", "Value", IsTime, "a time such as 18:30:00"),
        ("MultiTextField", "Values", IsTexts, "an array of texts"),
        ("ContentPickerField", "ContentItemIds", IsTexts, "an array of ids"),
        ("TaxonomyField", "TaxonomyContentItemId", IsText, "an id"),
        ("TaxonomyField", "TermContentItemIds", IsTexts, "an array of ids"),
        ("MediaField", "Paths", IsTexts, "an array of paths"),
        ("GeoPointField", "Latitude", IsNumber, "a number"),
        ("GeoPointField", "Longitude", IsNumber, "a number"),
    ];

    /// <summary>Finds what is wrong with an item, or with one inside it.</summary>
    public static IEnumerable<(string Path, string Message)> Faults(JsonObject item, ContentDefinitions definitions)
    {
        foreach (var name in item.Select(m => m.Key).Where(IsEnvelopeInOtherCase))
            yield return ($".{name}", "Names of the envelope are read in their exact case only.");
        foreach (var fault in Of(item, Flags, StepJson.IsFlag, "true or false; a text such as \"True\" is not"))
            yield return fault;
        foreach (var fault in Of(item, Instants, IsInstant, "an instant such as 2026-03-01T08:00:00Z"))
            yield return fault;
        foreach (var fault in Of(item, Texts, IsText, "a text"))
            yield return fault;
        foreach (var fault in Of(item, Ids, IsId, $"an id of 1 to {IdLength} characters"))
            yield return fault;
        foreach (var fault in Fields(item, definitions))
            yield return fault;
        foreach (
            var fault in item.Where(m => m.Value is JsonObject or JsonArray)
                .SelectMany(m => Inside(m.Value!, $".{m.Key}", definitions))
        )
            yield return fault;
    }

    /// <summary>Gets the members at the root that are neither of the envelope nor a part; they are not stored.</summary>
    public static IEnumerable<string> LostMembers(JsonObject item) =>
        item.Where(m => m.Value is not (JsonObject or JsonArray) && m.Key != "Id" && !Envelope.Contains(m.Key))
            .Select(m => m.Key);

    private static IEnumerable<(string Path, string Message)> Inside(
        JsonNode node,
        string path,
        ContentDefinitions definitions
    ) =>
        node switch
        {
            JsonObject item when JsonRead.Text(item, "ContentType") is not null => Faults(item, definitions)
                .Select(fault => (path + fault.Path, fault.Message)),
            JsonObject part => part.Where(m => m.Value is JsonObject or JsonArray)
                .SelectMany(m => Inside(m.Value!, $"{path}.{m.Key}", definitions)),
            JsonArray items => items.SelectMany(
                (item, index) => item is null ? [] : Inside(item, $"{path}[{index}]", definitions)
            ),
            _ => [],
        };

    private static IEnumerable<(string Path, string Message)> Fields(JsonObject item, ContentDefinitions definitions) =>
        from field in definitions.FieldsOf(JsonRead.Text(item, "ContentType") ?? "")
        from member in Members
        where member.Field == field.Field.FieldName
        let value = ((item[field.PartName] as JsonObject)?[field.Field.Name] as JsonObject)?[member.Member]
        where value is not null && !member.Fits(value)
        select ($".{field.PartName}.{field.Field.Name}.{member.Member}", $"It must be {member.Kind}.");

    private static IEnumerable<(string Path, string Message)> Of(
        JsonObject item,
        string[] names,
        Func<JsonNode, bool> fits,
        string kind
    ) =>
        names
            .Where(name => item[name] is { } value && !fits(value))
            .Select(name => ($".{name}", $"It must be {kind}."));

    private static bool IsEnvelopeInOtherCase(string name) =>
        !Envelope.Contains(name) && Envelope.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsText(JsonNode node) => node.GetValueKind() == JsonValueKind.String;

    private static bool IsId(JsonNode node) =>
        node is JsonValue value && value.TryGetValue<string>(out var id) && id.Length is > 0 and <= IdLength;

    private static bool IsNumber(JsonNode node) =>
        JsonRead.Number(new JsonObject { ["n"] = node.DeepClone() }, "n") is not null;

    private static bool IsInstant(JsonNode node) =>
        node is JsonValue value
        && value.TryGetValue<string>(out var text)
        // Only ISO: 1.3.2026 would be read as the third of January.
        && text is [>= '0' and <= '9', _, _, _, '-', ..]
        && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _);

    private static bool IsTime(JsonNode node) =>
        node is JsonValue value
        && value.TryGetValue<string>(out var text)
        && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _);

    private static bool IsTexts(JsonNode node) => node is JsonArray items && items.All(i => i is not null && IsText(i));
}
