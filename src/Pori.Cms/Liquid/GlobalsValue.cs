using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;
using Pori.Cms.Localization;

namespace Pori.Cms.Liquid;

/// <summary>One of the kernel's global variables.</summary>
internal interface ILiquidGlobal
{
    /// <summary>Gets its name.</summary>
    string Name { get; }

    /// <summary>Makes its value for one rendering.</summary>
    FluidValue Create(LiquidScope scope, SiteSettingsDocument site);
}

/// <summary>The kernel's global variables by name.</summary>
internal sealed class LiquidGlobals(IEnumerable<ILiquidGlobal> all)
{
    private readonly FrozenDictionary<string, ILiquidGlobal> byName = all.ToFrozenDictionary(g => g.Name);

    public FluidValue Create(string name, LiquidScope scope, SiteSettingsDocument site) =>
        byName.TryGetValue(name, out var global) ? global.Create(scope, site) : NilValue.Instance;
}

/// <summary>The globals of one rendering, each made when it is first read: those of the scope, then the kernel's.</summary>
internal sealed class GlobalsValue(
    LiquidGlobals globals,
    LiquidScope scope,
    SiteSettingsDocument site,
    TemplateOptions options
) : FluidValue
{
    private readonly Dictionary<string, FluidValue> made = new(StringComparer.Ordinal);

    public override FluidValues Type => FluidValues.Object;

    /// <summary>Gets the zone that wall times are in.</summary>
    public TimeZoneInfo Zone { get; } =
        TimeZoneInfo.TryFindSystemTimeZoneById(site.Zone.Id, out var zone) ? zone : TimeZoneInfo.Utc;

    public SiteSettingsDocument Site => site;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context)
    {
        if (!made.TryGetValue(name, out var value))
            made[name] = value = scope.Globals.TryGetValue(name, out var given)
                ? Create(given, options)
                : globals.Create(name, scope, site);
        return value;
    }

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) =>
        GetValueAsync(index.ToStringValue(), context);

    public override bool Equals(FluidValue other) => ReferenceEquals(this, other);

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => made.GetHashCode();

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => "";

    public override object ToObjectValue() => this;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => default;
}
