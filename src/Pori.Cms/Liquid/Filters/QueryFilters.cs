using Fluid;
using Fluid.Values;
using Pori.Cms.Caching;
using Pori.Cms.Contents;
using Pori.Cms.Liquid.Globals;

namespace Pori.Cms.Liquid.Filters;

/// <summary><c>query</c>: runs <c>Queries.Name</c> with the named arguments.</summary>
internal sealed class QueryFilters(Func<IQueryRunner?> runner) : ILiquidFilters
{
    public void AddTo(FilterCollection filters) => filters.AddFilter("query", RunAsync);

    private async ValueTask<FluidValue> RunAsync(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var liquid = LiquidContext.Of(context);
        var name = (input.ToObjectValue() as QueryModel)?.Name ?? input.ToStringValue();
        liquid.Budget.CountLookup();
        if (runner() is not { } queries || name.Length == 0)
            return ArrayValue.Empty;
        var parameters = arguments.Names.ToDictionary(n => n, n => Values.Plain(arguments[n], context));
        var rows = await queries.RunAsync(name, parameters);
        Tag(rows, liquid);
        return new ArrayValue([.. rows.Select(row => FluidValue.Create(row, context.Options))]);
    }

    // Other rows may come to match, so the types are tags; rows that are no items have none, and are not stored.
    private static void Tag(IReadOnlyList<object> rows, LiquidContext context)
    {
        if (context.Scope.Http?.GetPageTags() is not { } tags)
            return;
        if (rows.Count == 0 || rows.Any(r => r is not ContentItem))
            tags.DoNotStore();
        foreach (var type in rows.OfType<ContentItem>().Select(i => i.ContentType).Distinct())
            tags.AddType(type);
        foreach (var item in rows.OfType<ContentItem>())
            tags.AddContent(item.ContentItemId);
    }
}
