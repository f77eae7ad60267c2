using System.Text.Json.Nodes;
using Fluid;
using Fluid.Values;

namespace Pori.Cms.Liquid.Filters;

/// <summary><c>json</c> and <c>jsonparse</c>. Fluid's own json writes every property of an object; this one what templates may read.</summary>
internal sealed class JsonFilters : ILiquidFilters
{
    public void AddTo(FilterCollection filters)
    {
        filters.AddFilter(
            "json",
            async (input, _, context) => new StringValue(await LiquidJson.WriteAsync(input, LiquidContext.Of(context)))
        );
        filters.AddFilter("jsonparse", Parse);
    }

    private static ValueTask<FluidValue> Parse(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        FluidValue.Create(JsonNode.Parse(input.ToStringValue()), context.Options);
}
