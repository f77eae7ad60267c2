using Fluid.Values;
using Pori.Cms.Localization;

namespace Pori.Cms.Liquid.Globals;

/// <summary><c>Queries</c>: <c>Queries.Name</c> is a query that the filter <c>query</c> runs.</summary>
internal sealed class QueriesGlobal : ILiquidGlobal
{
    public string Name => "Queries";

    public FluidValue Create(LiquidScope scope, SiteSettingsDocument site) =>
        new LookupValue((name, _) => new ValueTask<FluidValue>(new ModelValue(new QueryModel(name))));
}

/// <summary>A query that is named and not yet run.</summary>
internal sealed record QueryModel(string Name) : ILiquidModel;
