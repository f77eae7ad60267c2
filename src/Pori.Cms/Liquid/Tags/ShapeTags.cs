using Fluid;
using Fluid.Values;
using Pori.Cms.Liquid.Filters;
using Pori.Cms.Liquid.Views;

namespace Pori.Cms.Liquid.Tags;

/// <summary>
/// <c>{% shape "Name", arg: value %}</c> renders a component; <c>{% block "Name" %}…{% endblock %}</c> one around its content; the
/// <c>shape_…</c> tags change a shape that a template has made.
/// </summary>
internal sealed class ShapeTags(Func<ShapeRenderer> shapes) : ILiquidTags
{
    // Orchard's ways to move and cache shapes, which this site's shapes have no use for.
    private static readonly string[] WithoutEffect =
    [
        "shape_cache",
        "shape_tab",
        "shape_display_type",
        "shape_position",
        "shape_remove_item",
        "shape_pager",
        "shape_add_wrappers",
        "shape_clear_wrappers",
        "shape_add_classes",
        "shape_clear_classes",
        "shape_add_attributes",
        "shape_clear_attributes",
        "helper",
        "httpcontext_add_items",
        "httpcontext_remove_items",
    ];

    public void AddTo(LiquidGrammar grammar)
    {
        grammar.Tag("shape", ShapeAsync);
        grammar.Block("block", BlockAsync);
        grammar.Tag(
            "shape_type",
            (arguments, _, _) => Change(arguments, (shape, rest) => shape.Name = rest.At(1).ToStringValue())
        );
        grammar.Tag(
            "shape_add_alternates",
            (arguments, _, context) =>
                Change(arguments, (shape, rest) => shape.Alternates.AddRange(Names(rest, context)))
        );
        grammar.Tag(
            "shape_clear_alternates",
            (arguments, _, _) => Change(arguments, (shape, _) => shape.Alternates.Clear())
        );
        grammar.Tag("shape_add_properties", (arguments, _, _) => Change(arguments, AddMembers));
        grammar.Tag(
            "shape_remove_property",
            (arguments, _, _) => Change(arguments, (shape, rest) => shape.Members.Remove(rest.At(1).ToStringValue()))
        );
        foreach (var name in WithoutEffect)
            grammar.Tag(name, (_, _, _) => ValueTask.CompletedTask);
    }

    private async ValueTask ShapeAsync(FilterArguments arguments, TextWriter writer, LiquidContext context)
    {
        var first = arguments.At(0);
        if (first is StringValue)
            await shapes()
                .WriteNamedAsync([first.ToStringValue()], Model(ShapeFilters.Members(arguments)), writer, context);
        else
            await shapes().WriteAsync(first, writer, context);
    }

    private async ValueTask BlockAsync(
        FilterArguments arguments,
        Func<TextWriter, ValueTask> body,
        TextWriter writer,
        LiquidContext context
    )
    {
        using var content = new PooledText(context.Budget.Limits.Output);
        await body(content);
        var members = ShapeFilters.Members(arguments);
        members["Content"] = new StringValue(content.ToString(), encode: false);
        await shapes().WriteNamedAsync([arguments.At(0).ToStringValue()], Model(members), writer, context);
    }

    private static DictionaryValue Model(Dictionary<string, FluidValue> members) =>
        new(new FluidValueDictionaryFluidIndexable(members));

    private static ValueTask Change(FilterArguments arguments, Action<NamedShape, FilterArguments> change)
    {
        if (arguments.At(0).ToObjectValue() is NamedShape shape)
            change(shape, arguments);
        return ValueTask.CompletedTask;
    }

    private static void AddMembers(NamedShape shape, FilterArguments arguments)
    {
        foreach (var (name, value) in ShapeFilters.Members(arguments))
            shape.Members[name] = value;
    }

    private static IEnumerable<string> Names(FilterArguments arguments, LiquidContext context) =>
        Values
            .TextsOf(arguments.At(1), context)
            .SelectMany(names => names.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries));
}
