using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Search;
using Pori.Cms.Taxonomies;

namespace Pori.Yhdistys.Module.Tests.Infrastructure;

/// <summary>Makes, publishes and maps content items as tests need them.</summary>
internal static class Items
{
    /// <summary>Makes an item in Finnish with the fields of its own part, which has the type's name.</summary>
    public static ContentItem New(ModuleSite site, string type, string title, string fields)
    {
        var item = site.Get<ContentManager>().New(type);
        item.DisplayText = title;
        item.GetOrAddPart("TitlePart")["Title"] = title;
        item.GetOrAddPart("LocalizationPart")["Culture"] = "fi";
        item.Content[type] = JsonNode.Parse(fields);
        return item;
    }

    public static async Task<ContentItem> PublishAsync(ModuleSite site, ContentItem item)
    {
        await site.Work.RunAsync(async db =>
        {
            await site.Get<ContentManager>().CreateAsync(db, item, publish: true);
            return true;
        });
        return item;
    }

    /// <summary>Gets what the search keeps of an item.</summary>
    public static async Task<SearchDocument> MapAsync(ModuleSite site, ContentItem item)
    {
        var source = site.Get<IEnumerable<ISearchSource>>().Single(s => s.ContentType == item.ContentType);
        var context = new SearchMapContext(site.Get<PublishedContent>(), site.Get<TermLookup>());
        return (await source.MapAsync(item, context)).ShouldNotBeNull();
    }

    /// <summary>Gets the values of a keyword.</summary>
    public static IEnumerable<string> Keywords(this SearchDocument document, string field) =>
        document.Keywords.Where(k => k.Field == field).Select(k => k.Value);
}
