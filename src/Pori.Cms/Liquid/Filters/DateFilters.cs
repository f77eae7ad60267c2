using Fluid;
using Fluid.Values;

namespace Pori.Cms.Liquid.Filters;

/// <summary>Instants: <c>local</c> in the site's zone, <c>utc</c>. Fluid's own are date, format_date, time_zone.</summary>
internal sealed class DateFilters : ILiquidFilters
{
    public void AddTo(FilterCollection filters)
    {
        filters.AddFilter("local", (input, _, context) => In(input, context.TimeZone, context));
        filters.AddFilter("utc", (input, _, context) => In(input, TimeZoneInfo.Utc, context));
    }

    private static FluidValue In(FluidValue input, TimeZoneInfo zone, TemplateContext context) =>
        input.TryGetDateTimeInput(context, out var instant)
            ? new DateTimeValue(TimeZoneInfo.ConvertTime(instant, zone))
            : NilValue.Instance;
}
