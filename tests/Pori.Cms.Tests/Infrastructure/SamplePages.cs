using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Tests.Infrastructure;

/// <summary>Makes and stores items of the sample types.</summary>
internal static class SamplePages
{
    public static ContentItem NewPage(this TestSite site, string title, string? path = null)
    {
        var item = site.Content.New("Page");
        item.GetOrAddPart("TitlePart")["Title"] = title;
        if (path is not null)
            item.GetOrAddPart("AutoroutePart")["Path"] = path;
        return item;
    }

    /// <summary>Stores a new page and gives it as it is stored.</summary>
    public static Task<ContentItem> CreatePageAsync(
        this TestSite site,
        string title,
        string? path = null,
        bool publish = true
    )
    {
        var item = site.NewPage(title, path);
        return site.Work.RunAsync(async db =>
        {
            var copy = item.Clone();
            await site.Content.CreateAsync(db, copy, publish);
            return copy;
        });
    }

    /// <summary>Changes the newest version of an item and stores the result as a new version.</summary>
    public static Task<ContentItem> EditAsync(
        this TestSite site,
        string contentItemId,
        Action<ContentItem> edit,
        bool publish
    ) =>
        site.Work.RunAsync(async db =>
        {
            var item =
                await ContentStore.GetAsync(db, contentItemId, VersionOptions.Latest)
                ?? throw new InvalidOperationException($"{contentItemId} is not stored.");
            edit(item);
            await site.Content.SaveAsync(db, item, publish);
            return item;
        });

    public static void SetTitle(this ContentItem item, string title)
    {
        item.GetOrAddPart("TitlePart")["Title"] = title;
        item.DisplayText = title;
    }

    public static void SetTopics(this ContentItem item, params IEnumerable<string> terms) =>
        item.GetOrAddPart("Page")["Topics"] = new JsonObject
        {
            ["TaxonomyContentItemId"] = "4taxonomy00000000000000000",
            ["TermContentItemIds"] = new JsonArray([.. terms.Select(t => JsonValue.Create(t))]),
        };

    public static Task<ContentItem?> FindAsync(this TestSite site, string contentItemId, VersionOptions version) =>
        site.Work.ReadAsync(db => ContentStore.GetAsync(db, contentItemId, version));
}
