using Fluid;
using Fluid.Values;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Caching;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Liquid.Filters;

/// <summary>Content: names, addresses, lists, translations.</summary>
internal sealed class ContentFilters(ContentFinder finder, IUnitOfWork work) : ILiquidFilters
{
    public void AddTo(FilterCollection filters)
    {
        filters.AddFilter("display_text", (input, _, _) => new StringValue(Values.ItemOf(input)?.DisplayText));
        filters.AddFilter("display_url", (input, _, context) => new StringValue(ContentUrl.Of(Values.ItemOf(input))));
        filters.AddFilter("content_item_id", ById);
        filters.AddFilter("container", ContainerAsync);
        filters.AddFilter(
            "list_count",
            async (input, _, context) => NumberValue.Create((await ListAsync(input, context)).Count)
        );
        filters.AddFilter("list_items", async (input, _, context) => Values.List(await ListAsync(input, context)));
        filters.AddFilter("localization_set", LocalizationSetAsync);
        filters.AddFilter("full_text", (input, _, _) => new StringValue(FullText.Of(Values.ItemOf(input))));
    }

    private async ValueTask<FluidValue> ById(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var liquid = LiquidContext.Of(context);
        return input is ArrayValue
            ? Values.List(await finder.ManyAsync(Values.TextsOf(input, context), liquid))
            : await finder.FindAsync("contentitemid", input.ToStringValue(), liquid);
    }

    // An item that lies in no list is its own container, as recorded.
    private async ValueTask<FluidValue> ContainerAsync(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    )
    {
        if (Values.ItemOf(input) is not { } item)
            return NilValue.Instance;
        var list = item.As<ContainedPart>().ListContentItemId;
        return list.Length == 0 ? input : await finder.FindAsync("contentitemid", list, LiquidContext.Of(context));
    }

    private async ValueTask<List<ContentItem>> ListAsync(FluidValue input, TemplateContext context)
    {
        var liquid = LiquidContext.Of(context);
        var list = Values.ItemOf(input)?.ContentItemId ?? input.ToStringValue();
        liquid.Budget.CountLookup();
        var most = liquid.Budget.Limits.Items;
        var ids = await work.ReadAsync(db =>
            db.Set<ContainedPartIndex>()
                .Where(i => i.ListContentItemId == list && i.Published)
                .OrderBy(i => i.Order)
                .Select(i => i.ContentItemId)
                .Take(most)
                .ToListAsync()
        );
        var items = await work.ReadAsync(db => ContentStore.GetManyAsync(db, ids));
        List<ContentItem> found = [.. ids.Select(items.GetValueOrDefault).OfType<ContentItem>()];
        Tag(list, found, liquid);
        return found;
    }

    // A new item of the list has no id here yet, so the list's types are tags too.
    private static void Tag(string list, List<ContentItem> items, LiquidContext context)
    {
        if (context.Scope.Http?.GetPageTags() is not { } tags)
            return;
        tags.AddContent(list);
        foreach (var item in items)
            tags.AddContent(item.ContentItemId);
        foreach (var type in items.Select(i => i.ContentType).Distinct())
            tags.AddType(type);
        if (items.Count == 0)
            tags.DoNotStore();
    }

    private async ValueTask<FluidValue> LocalizationSetAsync(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    )
    {
        var liquid = LiquidContext.Of(context);
        var culture = arguments.At(0).IsNil() ? liquid.Scope.Culture : arguments.At(0).ToStringValue();
        var sets = Values.TextsOf(input, context).ToList();
        liquid.Budget.CountLookup();
        var rows = await work.ReadAsync(db =>
            db.Set<LocalizedContentItemIndex>()
                .Where(i => sets.Contains(i.LocalizationSet) && i.Culture == culture && i.Published)
                .Select(i => new { i.LocalizationSet, i.ContentItemId })
                .ToListAsync()
        );
        var items = await finder.ManyAsync(
            rows.OrderBy(r => sets.IndexOf(r.LocalizationSet)).Select(r => r.ContentItemId),
            liquid
        );
        return input is ArrayValue ? Values.List(items)
            : items.Count > 0 ? new ModelValue(items[0])
            : NilValue.Instance;
    }
}
