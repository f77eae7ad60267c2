namespace Pori.Cms.Liquid;

/// <summary>What the templates of one page tell one another.</summary>
internal sealed class PageState
{
    /// <summary>Gets the segments of the page's title.</summary>
    public List<string> Title { get; } = [];

    /// <summary>Gets the HTML of the zones by name.</summary>
    public Dictionary<string, string> Zones { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the elements that templates asked for, by kind: meta, link, script, style.</summary>
    public List<(string Kind, string Html)> Resources { get; } = [];

    /// <summary>Gets or sets what <c>render_body</c> writes.</summary>
    public ReadOnlyMemory<char> Body { get; set; }
}
