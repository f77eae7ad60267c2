using Fluid.Values;
using Pori.Cms.Caching;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Liquid;

/// <summary>Finds content for templates and tags the page with what it found.</summary>
internal sealed class ContentFinder(PublishedContent published, IUnitOfWork work, TimeProvider clock)
{
    // A page that shows the lack of a path or alias has no tag for it, so it is asked again soon.
    private static readonly TimeSpan MissHolds = TimeSpan.FromMinutes(1);

    /// <summary>Finds an item by a handle such as <c>alias:main-menu</c>, <c>slug:a/b</c> or <c>contentitemid:…</c>.</summary>
    public ValueTask<FluidValue> FindAsync(string handle, bool latest, LiquidContext context)
    {
        var colon = handle.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0
            ? new ValueTask<FluidValue>(NilValue.Instance)
            : FindAsync(handle[..colon].ToLowerInvariant(), handle[(colon + 1)..], context, latest);
    }

    public async ValueTask<FluidValue> FindAsync(string kind, string key, LiquidContext context, bool latest = false)
    {
        var item = await ItemAsync(kind, key, context, latest);
        return item is null ? NilValue.Instance : new ModelValue(item);
    }

    /// <summary>Finds an item, or null.</summary>
    public async ValueTask<ContentItem?> ItemAsync(string kind, string key, LiquidContext context, bool latest = false)
    {
        context.Budget.CountLookup();
        var item = kind switch
        {
            "alias" => await published.ByAliasAsync(key),
            "slug" => await published.ByPathAsync(key.Trim('/')),
            "contentitemid" => await published.GetAsync(key),
            "contentitemversionid" => await work.ReadAsync(db => ContentStore.GetVersionAsync(db, key)),
            _ => null,
        };
        if (latest && (item?.ContentItemId ?? (kind == "contentitemid" ? key : null)) is { } id)
            item = await work.ReadAsync(db => ContentStore.GetAsync(db, id, VersionOptions.Latest));
        Tag(kind, key, item, context);
        return item;
    }

    /// <summary>Gets published items by id in the order given; missing ones are left out.</summary>
    public async ValueTask<List<ContentItem>> ManyAsync(IEnumerable<string> ids, LiquidContext context)
    {
        var items = new List<ContentItem>();
        foreach (var id in ids)
        {
            if (await ItemAsync("contentitemid", id, context) is { } item)
                items.Add(item);
        }
        return items;
    }

    private void Tag(string kind, string key, ContentItem? item, LiquidContext context)
    {
        if (context.Scope.Http is not { } http)
            return;
        if (item is not null)
            http.GetPageTags().AddContent(item.ContentItemId);
        else if (kind == "contentitemid")
            http.GetPageTags().AddContent(key);
        else
            http.GetPageTags().HoldsUntil(clock.GetUtcNow() + MissHolds);
    }
}
