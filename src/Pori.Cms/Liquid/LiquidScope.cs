using Microsoft.AspNetCore.Http;
using Pori.Cms.Contents;

namespace Pori.Cms.Liquid;

/// <summary>How values are encoded that a template prints.</summary>
public enum LiquidEncoding
{
    /// <summary>Not at all: titles, paths, queries and text mails.</summary>
    None,

    /// <summary>As HTML, letters outside ASCII too, as Orchard does in LiquidPart and in templates.</summary>
    Html,

    /// <summary>As HTML with letters of all languages as they are: the theme's views.</summary>
    Page,

    /// <summary>For addresses and headers of HTTP.</summary>
    Url,
}

/// <summary>What a template can see while it renders.</summary>
/// <param name="Culture">The culture of numbers, dates and texts, such as fi; empty is the invariant culture.</param>
public sealed record LiquidScope(string Culture)
{
    /// <summary>Gets the request, or null outside of one.</summary>
    public HttpContext? Http { get; init; }

    /// <summary>Gets how printed values are encoded.</summary>
    public LiquidEncoding Encoding { get; init; } = LiquidEncoding.Html;

    /// <summary>Gets what the template reads as <c>Model</c>.</summary>
    public object? Model { get; init; }

    /// <summary>Gets what the template reads as <c>ContentItem</c>, in parts and patterns.</summary>
    public ContentItem? ContentItem { get; init; }

    /// <summary>Gets further globals by name; they stand before the kernel's own.</summary>
    public IReadOnlyDictionary<string, object?> Globals { get; init; } = new Dictionary<string, object?>();
}
