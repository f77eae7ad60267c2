using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace Pori.Cms.Liquid;

/// <summary>An object whose listed members templates read. Printed, it is nothing: never the name of a type.</summary>
internal sealed class ModelValue(object value) : ObjectValueBase(value)
{
    public override string ToStringValue() => "";

    public override decimal ToNumberValue() => 0;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => default;
}

/// <summary>A value that answers by member or index, such as <c>Content.Alias["x"]</c>.</summary>
internal sealed class LookupValue(Func<string, LiquidContext, ValueTask<FluidValue>> find) : FluidValue
{
    public override FluidValues Type => FluidValues.Object;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        find(name, LiquidContext.Of(context));

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) =>
        find(index.ToStringValue(), LiquidContext.Of(context));

    public override bool Equals(FluidValue other) => ReferenceEquals(this, other);

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => find.GetHashCode();

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => "";

    public override object ToObjectValue() => this;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => default;
}
