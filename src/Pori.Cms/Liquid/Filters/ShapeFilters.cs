using Fluid;
using Fluid.Values;
using Pori.Cms.Liquid.Views;

namespace Pori.Cms.Liquid.Filters;

/// <summary>Shapes: <c>shape_new</c>, <c>shape_build_display</c>, <c>shape_render</c>, <c>shape_stringify</c>, <c>shape_properties</c>.</summary>
internal sealed class ShapeFilters(Func<ShapeRenderer> shapes) : ILiquidFilters
{
    public void AddTo(FilterCollection filters)
    {
        filters.AddFilter("shape_new", New);
        filters.AddFilter("shape_build_display", BuildDisplay);
        filters.AddFilter("shape_render", RenderAsync);
        filters.AddFilter("shape_stringify", RenderAsync);
        filters.AddFilter("shape_properties", Properties);
    }

    internal static Dictionary<string, FluidValue> Members(FilterArguments arguments) =>
        arguments.Names.ToDictionary(AttributeName.ToMember, name => arguments[name]);

    private static ValueTask<FluidValue> New(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        new ModelValue(new NamedShape(input.ToStringValue(), Members(arguments)));

    private static ValueTask<FluidValue> BuildDisplay(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    )
    {
        var display = arguments.At(0).IsNil() ? "Detail" : arguments.At(0).ToStringValue();
        return Values.ItemOf(input) is { } item ? new ModelValue(new ContentShape(item, display)) : NilValue.Instance;
    }

    private static ValueTask<FluidValue> Properties(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    )
    {
        if (input.ToObjectValue() is NamedShape shape)
        {
            foreach (var (name, value) in Members(arguments))
                shape.Members[name] = value;
        }
        return input;
    }

    private async ValueTask<FluidValue> RenderAsync(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    )
    {
        var liquid = LiquidContext.Of(context);
        using var text = new PooledText(liquid.Budget.Limits.Text);
        await shapes().WriteAsync(input, text, liquid);
        return new StringValue(text.ToString(), encode: false);
    }
}
