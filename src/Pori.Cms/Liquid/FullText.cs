using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Liquid;

/// <summary>Gathers the words of an item: its name and the texts of its parts, without markup.</summary>
internal static class FullText
{
    private static readonly string[] Members = ["Text", "Html", "Markdown", "Title"];

    public static string Of(ContentItem? item)
    {
        if (item is null)
            return "";
        var words = new StringBuilder(item.DisplayText);
        Gather(item.Content, words, 0);
        return words.ToString();
    }

    private static void Gather(JsonNode? node, StringBuilder words, int depth)
    {
        if (depth > 12)
            return;
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Gather(item, words, depth + 1);
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, member) in members)
            {
                if (member is JsonValue value && value.GetValueKind() == JsonValueKind.String)
                {
                    if (Members.Contains(name))
                        words.Append(' ').Append(WithoutTags(value.GetValue<string>()));
                }
                else
                {
                    Gather(member, words, depth + 1);
                }
            }
        }
    }

    private static string WithoutTags(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal))
            return html;
        var text = new StringBuilder(html.Length);
        var inside = false;
        foreach (var c in html)
        {
            if (c is '<' or '>')
                inside = c == '<';
            else if (!inside)
                text.Append(c);
        }
        return System.Net.WebUtility.HtmlDecode(text.ToString());
    }
}
