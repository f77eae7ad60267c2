using Fluid.Values;
using Pori.Cms.Contents;

namespace Pori.Cms.Liquid;

/// <summary>What a content item's template reads as <c>Model</c>.</summary>
internal sealed record ContentShape(ContentItem ContentItem, string DisplayType) : ILiquidModel
{
    /// <summary>Gets what renders the item's body: its parts by <c>shape_render</c>.</summary>
    public ContentBody Content => new(ContentItem);

    /// <summary>Gets the name of the type, as themes use it for classes.</summary>
    public string ContentType => ContentItem.ContentType;
}

/// <summary>The parts of an item that show by themselves: its bodies in HTML, Liquid and Markdown.</summary>
internal sealed record ContentBody(ContentItem Item) : ILiquidModel;

/// <summary>A shape that a template makes: a view's name and what the view reads as <c>Model</c>.</summary>
internal sealed class NamedShape(string name, Dictionary<string, FluidValue> members) : ILiquidModel
{
    internal string Name { get; set; } = name;

    internal Dictionary<string, FluidValue> Members { get; } = members;

    internal List<string> Alternates { get; } = [];
}
