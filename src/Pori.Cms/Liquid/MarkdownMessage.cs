using Markdig;
using Markdig.Syntax;

namespace Pori.Cms.Liquid;

/// <summary>A message in two forms that say the same, made from one Markdown source.</summary>
/// <param name="Title">The first heading as plain text.</param>
/// <param name="Html">All of it as HTML.</param>
/// <param name="Text">What stands below the title, as plain text; a link is its words and its address.</param>
public sealed record MarkdownMessage(string Title, string Html, string Text)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>Reads Markdown whose first heading is the title.</summary>
    /// <exception cref="LiquidException">It has no heading.</exception>
    public static MarkdownMessage Parse(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        var heading =
            document.Descendants<HeadingBlock>().FirstOrDefault()
            ?? throw new LiquidException("The message has no heading, which is its title.");
        var html = document.ToHtml(Pipeline);
        var title = PlainText.Of(heading).Replace('\n', ' ');
        document.Remove(heading);
        return new(title, html, PlainText.Of(document));
    }
}
