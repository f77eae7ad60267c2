using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Site;

/// <summary>Frames the page of a content item: its addresses in every language and the way back to its list.</summary>
internal sealed class ContentPageFrame(PublicLinks links, Routes routes, Texts texts)
{
    public async ValueTask<PageInfo> OfAsync(ContentItem item, string? route, string culture)
    {
        var urls = new Dictionary<string, string>();
        foreach (var other in SiteCultures.Standard.Supported)
            urls[other] = await links.UrlAsync(item, other);
        var own = item.As<LocalizationPart>().Culture;
        return new(item.DisplayText ?? "", culture)
        {
            Section = route,
            Urls = urls,
            ContentLanguage = own.Length > 0 && own != culture ? own : null,
            Breadcrumb = route is null or "front"
                ? []
                : [(texts.Get(culture, $"site.section.{route}"), routes.Url(route, culture))],
        };
    }
}
