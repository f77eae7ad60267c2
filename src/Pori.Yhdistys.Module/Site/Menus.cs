using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Site;

/// <summary>The menus of the site, which editors keep as content, in the language of the page.</summary>
internal sealed class Menus(PublishedContent content, Routes routes, ShownTags shown)
{
    /// <summary>Gets the links of a menu; the one to the page's own section is marked.</summary>
    /// <param name="alias">The menu's alias; a language other than the first has its own, such as <c>main-menu-sv</c>.</param>
    /// <param name="info">The page that shows it.</param>
    public async ValueTask<IReadOnlyList<Link>> OfAsync(string alias, PageInfo info)
    {
        shown.AddType("Menu");
        if (await FindAsync(alias, info.Culture) is not { } menu)
            return [];
        var section = info.Section is { } route && routes.Has(route) ? routes.Url(route, info.Culture) : null;
        return
        [
            .. ContentItemJson.ReadMany(menu.Part("MenuItemsListPart")?["MenuItems"]).Select(i => LinkOf(i, section)),
        ];
    }

    private async ValueTask<ContentItem?> FindAsync(string alias, string culture) =>
        (culture == SiteCultures.Standard.Default ? null : await content.ByAliasAsync($"{alias}-{culture}"))
        ?? await content.ByAliasAsync(alias);

    private static Link LinkOf(ContentItem item, string? section)
    {
        var url = JsonRead.Text(item.Part("LinkMenuItemPart"), "Url") ?? "";
        return new(item.DisplayText ?? "", url) { Current = url == section };
    }
}
