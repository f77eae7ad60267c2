using Fluid;
using Fluid.Values;

namespace Pori.Cms.Liquid.Filters;

/// <summary><c>signal_url</c>: the address that raises a signal for the workflow that prints it.</summary>
internal sealed class SignalFilters(Func<ISignalLinks?> links) : ILiquidFilters
{
    public void AddTo(FilterCollection filters) =>
        filters.AddFilter(
            "signal_url",
            (input, _, context) =>
                new StringValue(links()?.PathOf(LiquidContext.Of(context).Scope, input.ToStringValue()) ?? "")
        );
}
