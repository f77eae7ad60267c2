using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pori.Cms.Contents;

/// <summary>
/// Reads and writes content items in Orchard's JSON: envelope names are exact, wrong-typed envelope values read as null or
/// false, root scalars that are not of the envelope are dropped, everything else is kept verbatim.
/// </summary>
public static class ContentItemJson
{
    private static readonly Dictionary<string, Action<ContentItem, JsonNode?>> Envelope = new(StringComparer.Ordinal)
    {
        [nameof(ContentItem.ContentItemId)] = (item, node) => item.ContentItemId = Text(node) ?? "",
        [nameof(ContentItem.ContentItemVersionId)] = (item, node) => item.ContentItemVersionId = Text(node),
        [nameof(ContentItem.ContentType)] = (item, node) => item.ContentType = Text(node) ?? "",
        [nameof(ContentItem.DisplayText)] = (item, node) => item.DisplayText = Text(node),
        [nameof(ContentItem.Latest)] = (item, node) => item.Latest = Flag(node),
        [nameof(ContentItem.Published)] = (item, node) => item.Published = Flag(node),
        [nameof(ContentItem.ModifiedUtc)] = (item, node) => item.ModifiedUtc = Instant(node),
        [nameof(ContentItem.PublishedUtc)] = (item, node) => item.PublishedUtc = Instant(node),
        [nameof(ContentItem.CreatedUtc)] = (item, node) => item.CreatedUtc = Instant(node),
        [nameof(ContentItem.Owner)] = (item, node) => item.Owner = Text(node),
        [nameof(ContentItem.Author)] = (item, node) => item.Author = Text(node),
    };
    private static readonly JsonWriterOptions Compact = new() { Encoder = CmsJson.Encoder };

    /// <summary>Reads one item. Nodes are copied, so the source may be used on.</summary>
    /// <exception cref="JsonException">A key stands twice in one object.</exception>
    public static ContentItem Read(JsonObject source)
    {
        var item = new ContentItem();
        foreach (var (name, node) in source)
        {
            if (Envelope.TryGetValue(name, out var set))
                set(item, node);
            else if (node is JsonObject or JsonArray)
                item.Content[name] = node.DeepClone();
        }
        return item;
    }

    /// <summary>Reads one item from text.</summary>
    /// <exception cref="JsonException">The text is not one JSON object.</exception>
    public static ContentItem Parse(string json) =>
        JsonNode.Parse(json) is JsonObject item
            ? Read(item)
            : throw new JsonException("A content item is a JSON object.");

    /// <summary>Reads the items of a JSON array; anything else reads as none.</summary>
    public static IEnumerable<ContentItem> ReadMany(JsonNode? node) =>
        node is JsonArray items ? items.OfType<JsonObject>().Select(Read) : [];

    /// <summary>Writes one item: the envelope in Orchard's order, nulls included, then the parts.</summary>
    public static JsonObject Write(ContentItem item)
    {
        var target = new JsonObject
        {
            [nameof(item.ContentItemId)] = item.ContentItemId,
            [nameof(item.ContentItemVersionId)] = item.ContentItemVersionId,
            [nameof(item.ContentType)] = item.ContentType,
            [nameof(item.DisplayText)] = item.DisplayText,
            [nameof(item.Latest)] = item.Latest,
            [nameof(item.Published)] = item.Published,
            [nameof(item.ModifiedUtc)] = item.ModifiedUtc,
            [nameof(item.PublishedUtc)] = item.PublishedUtc,
            [nameof(item.CreatedUtc)] = item.CreatedUtc,
            [nameof(item.Owner)] = item.Owner,
            [nameof(item.Author)] = item.Author,
        };
        foreach (var (name, node) in item.Content)
            target[name] = node?.DeepClone();
        return target;
    }

    /// <summary>Writes one item as compact text.</summary>
    public static string ToText(ContentItem item)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            writer.WriteStartObject();
            writer.WriteString(nameof(item.ContentItemId), item.ContentItemId);
            writer.WriteString(nameof(item.ContentItemVersionId), item.ContentItemVersionId);
            writer.WriteString(nameof(item.ContentType), item.ContentType);
            writer.WriteString(nameof(item.DisplayText), item.DisplayText);
            writer.WriteBoolean(nameof(item.Latest), item.Latest);
            writer.WriteBoolean(nameof(item.Published), item.Published);
            WriteInstant(writer, nameof(item.ModifiedUtc), item.ModifiedUtc);
            WriteInstant(writer, nameof(item.PublishedUtc), item.PublishedUtc);
            WriteInstant(writer, nameof(item.CreatedUtc), item.CreatedUtc);
            writer.WriteString(nameof(item.Owner), item.Owner);
            writer.WriteString(nameof(item.Author), item.Author);
            foreach (var (name, node) in item.Content)
            {
                writer.WritePropertyName(name);
                if (node is null)
                    writer.WriteNullValue();
                else
                    node.WriteTo(writer);
            }
            writer.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteInstant(Utf8JsonWriter writer, string name, DateTime? value)
    {
        if (value is { } instant)
            writer.WriteString(name, instant);
        else
            writer.WriteNull(name);
    }

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static bool Flag(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    private static DateTime? Instant(JsonNode? node)
    {
        if (node is not JsonValue value)
            return null;
        if (value.TryGetValue<DateTime>(out var instant))
            return Utc(instant);
        return
            value.TryGetValue<string>(out var text)
            && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out instant)
            ? Utc(instant)
            : null;
    }

    private static DateTime Utc(DateTime value) =>
        value.Kind == DateTimeKind.Unspecified
            ? DateTime.SpecifyKind(value, DateTimeKind.Utc)
            : value.ToUniversalTime();
}
