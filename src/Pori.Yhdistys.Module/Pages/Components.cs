using Pori.Cms.Liquid;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>A link.</summary>
public sealed record Link(string Text, string Url) : ILiquidModel
{
    /// <summary>Gets whether it leads to where the reader is.</summary>
    public bool Current { get; init; }

    /// <summary>Gets the live fact beside it, such as a count.</summary>
    public string? Fact { get; init; }
}

/// <summary>A short word with a tint: ok, warn, bad, info, plum, brick or plain.</summary>
public sealed record Tag(string Text, string Kind) : ILiquidModel;

/// <summary>A named fact.</summary>
public sealed record Fact(string Name, string Value) : ILiquidModel
{
    /// <summary>Gets where the value leads, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the value's language when it is not the page's.</summary>
    public string? Lang { get; init; }
}

/// <summary>The ticket card: an event or a deadline.</summary>
public sealed record Ticket(string Title, string Url) : ILiquidModel
{
    /// <summary>Gets the title's language when it is not the page's.</summary>
    public string? Lang { get; init; }

    /// <summary>Gets the date, or null.</summary>
    public DateBlock? Date { get; init; }

    /// <summary>Gets the time in words.</summary>
    public string Time { get; init; } = "";

    /// <summary>Gets the place.</summary>
    public string Place { get; init; } = "";

    /// <summary>Gets the price in words.</summary>
    public string Price { get; init; } = "";

    /// <summary>Gets the organiser.</summary>
    public string Organiser { get; init; } = "";

    /// <summary>Gets a deadline in words.</summary>
    public string Deadline { get; init; } = "";

    /// <summary>Gets the one tag, or null.</summary>
    public Tag? Tag { get; init; }

    /// <summary>Gets whether it was cancelled.</summary>
    public bool Cancelled { get; init; }
}

/// <summary>A filter with its choices.</summary>
public sealed record Facet(string Name, string Title, IReadOnlyList<FacetOption> Options) : ILiquidModel
{
    /// <summary>Gets whether one of its choices is in force.</summary>
    public bool Open => Options.Any(o => o.Checked);
}

/// <summary>A choice of a filter and how many hits it would leave; null when that is not told.</summary>
public sealed record FacetOption(string Value, string Text, int? Count, bool Checked) : ILiquidModel
{
    /// <summary>Gets the count as the reader's language writes it.</summary>
    public string CountText { get; init; } = "";

    /// <summary>Gets how deep it lies under other choices.</summary>
    public int Level { get; init; }
}

/// <summary>A choice in force and the address without it.</summary>
public sealed record Chosen(string Text, string RemoveUrl, string RemoveName) : ILiquidModel;

/// <summary>The pages of a list.</summary>
public sealed record Pager(
    int Page,
    int Pages,
    string Summary,
    string? PreviousUrl,
    string? NextUrl,
    IReadOnlyList<PagerLink> Links
) : ILiquidModel
{
    /// <summary>Gets what there is to say when a page was asked for that does not exist.</summary>
    public string Notice { get; init; } = "";
}

/// <summary>One page of a list; a gap has no address.</summary>
public sealed record PagerLink(string Text, string Url, bool Current, bool Gap) : ILiquidModel;

/// <summary>A name and a value that a form sends on as they are.</summary>
public sealed record HiddenValue(string Name, string Value) : ILiquidModel;
