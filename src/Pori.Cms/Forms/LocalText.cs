using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Forms;

/// <summary>Words of a form: those of the definition, and translations from its settings bag.</summary>
/// <param name="Default">The words in the site's first language.</param>
/// <param name="Others">The words by culture.</param>
public sealed record LocalText(string Default, IReadOnlyDictionary<string, string> Others)
{
    /// <summary>Gets words that nobody has written.</summary>
    public static LocalText None { get; } = new("", FrozenDictionary<string, string>.Empty);

    /// <summary>Gets whether there are no words.</summary>
    public bool IsEmpty => Default.Length == 0 && Others.Count == 0;

    /// <summary>Gets the words in a language, else those of the site's first.</summary>
    public string In(string culture) => Others.TryGetValue(culture, out var own) ? own : Default;

    /// <summary>Gets the words in a language and whether they are in it.</summary>
    internal static LocalText Read(string? words, JsonNode? translations) =>
        new(words ?? "", Texts(translations as JsonObject));

    /// <summary>Reads words that stand in a bag alone: <c>{"fi": …, "sv": …, "en": …}</c> or a plain text.</summary>
    internal static LocalText Read(JsonNode? words) =>
        words switch
        {
            JsonObject byCulture => new(JsonRead.Text(byCulture, "fi") ?? "", Texts(byCulture)),
            JsonValue plain when plain.TryGetValue<string>(out var text) => new(text, None.Others),
            _ => None,
        };

    private static FrozenDictionary<string, string> Texts(JsonObject? byCulture) =>
        (byCulture ?? [])
            .Select(p => (p.Key, Text: JsonRead.Text(byCulture, p.Key)))
            .Where(p => p.Text is { Length: > 0 })
            .ToFrozenDictionary(p => p.Key, p => p.Text!, StringComparer.Ordinal);
}
