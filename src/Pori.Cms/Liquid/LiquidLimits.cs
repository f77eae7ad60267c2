namespace Pori.Cms.Liquid;

/// <summary>
/// What one rendering may take at most, the views and shapes inside it included. Fluid's own limits do not limit: a range is made
/// whole before its first step, and a text that is appended to itself doubles in one step.
/// </summary>
public sealed record LiquidLimits
{
    /// <summary>Gets the most characters that a rendering writes.</summary>
    public int Output { get; init; } = 2 * 1024 * 1024;

    /// <summary>Gets the most characters of one value.</summary>
    public int Text { get; init; } = 512 * 1024;

    /// <summary>Gets the most characters that Markdown, HTML cleaning and shortcodes read.</summary>
    public int Markup { get; init; } = 128 * 1024;

    /// <summary>Gets the most items of one list, ranges included.</summary>
    public int Items { get; init; } = 10_000;

    /// <summary>Gets the most characters that all filters together read and write.</summary>
    public long Work { get; init; } = 64L * 1024 * 1024;

    /// <summary>Gets the most steps: statements and turns of loops.</summary>
    public int Steps { get; init; } = 200_000;

    /// <summary>Gets how deep views and shapes may lie in one another.</summary>
    public int Depth { get; init; } = 16;

    /// <summary>Gets the most questions to the database.</summary>
    public int Lookups { get; init; } = 500;

    /// <summary>Gets the longest time.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Gets the most characters of a template.</summary>
    public int Source { get; init; } = 256 * 1024;

    /// <summary>Gets how deep blocks may be nested.</summary>
    public int Nesting { get; init; } = 48;

    /// <summary>Gets the most filters, indexes and logical operators of one tag.</summary>
    public int Operators { get; init; } = 64;
}
