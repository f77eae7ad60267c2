using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pori.Cms.Contents;

/// <summary>Reads single members of content JSON; a missing or wrong-typed member reads as absent, never as an error.</summary>
public static class JsonRead
{
    /// <summary>Gets a string member, or null.</summary>
    public static string? Text(JsonObject? source, string name) =>
        source?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Gets a boolean member; anything but true is false.</summary>
    public static bool Flag(JsonObject? source, string name) =>
        source?[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>Gets a number, also from a string with an invariant number in it, or null.</summary>
    public static decimal? Number(JsonObject? source, string name)
    {
        if (source?[name] is not JsonValue value)
            return null;
        if (value.GetValueKind() == JsonValueKind.Number)
            return decimal.TryParse(
                value.ToJsonString(),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null;
        return
            value.TryGetValue<string>(out var text)
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : null;
    }

    /// <summary>Gets an instant in UTC from ISO 8601, or null.</summary>
    public static DateTime? Utc(JsonObject? source, string name) =>
        Text(source, name) is { } text
        && DateTime.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var instant
        )
            ? instant
            : null;

    /// <summary>Gets the strings of an array member; other values in it are left out.</summary>
    public static IReadOnlyList<string> Texts(JsonObject? source, string name) =>
        source?[name] is JsonArray items
            ? [.. items.OfType<JsonValue>().Select(v => v.TryGetValue<string>(out var t) ? t : null).OfType<string>()]
            : [];
}
