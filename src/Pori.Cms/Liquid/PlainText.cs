using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Pori.Cms.Liquid;

/// <summary>Writes Markdown as plain text for people.</summary>
internal static class PlainText
{
    /// <summary>Gets the text: paragraphs with a blank line between, list items with a dash or their number.</summary>
    public static string Of(MarkdownObject markdown)
    {
        var text = new StringBuilder();
        Write(markdown, text);
        return text.ToString().Trim();
    }

    private static void Write(MarkdownObject node, StringBuilder text)
    {
        switch (node)
        {
            case ListBlock list:
                WriteList(list, text);
                break;
            case ContainerBlock blocks:
                foreach (var block in blocks)
                    Write(block, text);
                break;
            case ThematicBreakBlock:
                text.Append("-- \n");
                break;
            case LeafBlock leaf:
                Write(leaf.Inline, text);
                text.Append("\n\n");
                break;
        }
    }

    private static void WriteList(ListBlock list, StringBuilder text)
    {
        var number = 1;
        foreach (var item in list)
        {
            text.Append(list.IsOrdered ? (number++).ToString(CultureInfo.InvariantCulture) + ". " : "- ");
            text.Append(Of(item)).Append('\n');
        }
        text.Append('\n');
    }

    private static void Write(Inline? node, StringBuilder text)
    {
        switch (node)
        {
            case LinkInline link:
                var start = text.Length;
                WriteAll(link, text);
                if (link.Url is { Length: > 0 } url && text.ToString(start, text.Length - start) != url)
                    text.Append(": ").Append(url);
                break;
            case ContainerInline container:
                WriteAll(container, text);
                break;
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case LineBreakInline:
                text.Append('\n');
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
        }
    }

    private static void WriteAll(ContainerInline container, StringBuilder text)
    {
        foreach (var child in container)
            Write(child, text);
    }
}
