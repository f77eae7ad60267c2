using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pori.Cms.Liquid;

/// <summary>Makes texts that stand in Markdown as they are: nobody's name becomes a link or a heading.</summary>
public static class MarkdownEscape
{
    /// <summary>Gets a text, blanks at its ends left out, with every character escaped that Markdown could read; line breaks stay within one paragraph.</summary>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text.Trim().ReplaceLineEndings("\n"))
        {
            if (
                character == '\n'
                || (char.IsAscii(character) && (char.IsPunctuation(character) || char.IsSymbol(character)))
            )
                escaped.Append('\\');
            escaped.Append(char.IsControl(character) && character != '\n' ? ' ' : character);
        }
        return escaped.ToString();
    }

    /// <summary>Gets a copy of an object in which every text is escaped.</summary>
    public static JsonObject All(JsonObject values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return (JsonObject)Copy(values)!;
    }

    private static JsonNode? Copy(JsonNode? node) =>
        node switch
        {
            JsonObject of => new JsonObject(of.Select(p => KeyValuePair.Create(p.Key, Copy(p.Value)))),
            JsonArray of => new JsonArray([.. of.Select(Copy)]),
            JsonValue of when of.GetValueKind() == JsonValueKind.String => Text(of.GetValue<string>()),
            _ => node?.DeepClone(),
        };
}
