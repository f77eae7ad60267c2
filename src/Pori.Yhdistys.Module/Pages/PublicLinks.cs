using Pori.Cms.Contents;
using Pori.Cms.Localization;
using Pori.Cms.Search;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>Links to published items in the reader's language, from memory.</summary>
internal sealed class PublicLinks(
    PublishedContent content,
    Translations translations,
    PublicSearch search,
    ShownTags shown
)
{
    /// <summary>Gets the address of an item's page for readers of a culture: its translation when there is one.</summary>
    public async ValueTask<string> UrlAsync(ContentItem item, string culture)
    {
        shown.AddContent(item.ContentItemId);
        var set = await translations.OfAsync(item.As<LocalizationPart>().LocalizationSet);
        var target =
            set.TryGetValue(culture, out var id) && id != item.ContentItemId
                ? await content.GetAsync(id) ?? item
                : item;
        return Url(target.As<AutoroutePart>().Path, target.As<LocalizationPart>().Culture, culture);
    }

    /// <summary>Gets a link to an item by id, or null when it is not published.</summary>
    public async ValueTask<Link?> FindAsync(string? id, string culture)
    {
        if (id is null)
            return null;
        shown.AddContent(id);
        return await content.GetAsync(id) is { } item && await search.MayViewAsync(item.ContentType)
            ? new Link(item.DisplayText ?? "", await UrlAsync(item, culture))
            : null;
    }

    /// <summary>Gets the address of a found item for readers of a culture.</summary>
    public static string Of(SearchHit hit, string culture) => Url(hit.Url.TrimStart('/'), hit.Culture, culture);

    /// <summary>Gets the address of a path: an item of another language is shown under the reader's prefix.</summary>
    public static string Url(string path, string itemCulture, string culture) =>
        culture == SiteCultures.Standard.Default || itemCulture == culture ? "/" + path : $"/{culture}/{path}";
}
