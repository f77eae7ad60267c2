using Fluid;
using Fluid.Values;
using Pori.Cms.Contents;

namespace Pori.Cms.Liquid;

/// <summary>Reads what filters are given.</summary>
internal static class Values
{
    /// <summary>Gets the content item of a value: an item itself, or a bag's or taxonomy's JSON; else null.</summary>
    public static ContentItem? ItemOf(FluidValue value) =>
        value.ToObjectValue() switch
        {
            ContentItem item => item,
            ContentShape shape => shape.ContentItem,
            Taxonomies.Term term => term.Item,
            _ => null,
        };

    /// <summary>Gets texts from a text or a list of texts.</summary>
    public static IEnumerable<string> TextsOf(FluidValue value, TemplateContext context) =>
        value switch
        {
            ArrayValue list => list.Enumerate(context).Select(v => v.ToStringValue()),
            _ when value.IsNil() => [],
            _ => [value.ToStringValue()],
        };

    public static FluidValue List(IEnumerable<ContentItem> items) =>
        new ArrayValue([.. items.Select(item => new ModelValue(item))]);

    /// <summary>Gets a value as C# sees it, for queries and shapes.</summary>
    public static object? Plain(FluidValue value, TemplateContext context) =>
        value switch
        {
            ArrayValue list => list.Enumerate(context).Select(v => Plain(v, context)).ToList(),
            _ when value.IsNil() => null,
            _ => value.ToObjectValue(),
        };
}
