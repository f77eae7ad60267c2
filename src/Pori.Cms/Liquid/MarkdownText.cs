using Markdig;

namespace Pori.Cms.Liquid;

/// <summary>Makes HTML of Markdown; HTML inside it is shown as text.</summary>
public static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseAdvancedExtensions()
        .DisableHtml()
        .Build();

    /// <summary>Gets the HTML.</summary>
    public static string ToHtml(string? markdown) =>
        string.IsNullOrEmpty(markdown) ? "" : Markdown.ToHtml(markdown, Pipeline);
}
