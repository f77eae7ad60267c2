using Pori.Cms.Liquid;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>Frames a page that has a route: title, section, its address in every language.</summary>
internal sealed class PageFrame(Routes routes, Texts texts)
{
    /// <summary>Frames a page without filters.</summary>
    public PageInfo Of(string route, string culture, string titleKey) =>
        new(texts.Get(culture, titleKey), culture) { Section = route, Urls = routes.Urls(route) };

    /// <summary>Frames a page of a list; filtered and further pages are not for search engines.</summary>
    public PageInfo Of(FoundList list, string titleKey)
    {
        var title = texts.Get(list.Culture, titleKey);
        return new(list.Pager is { Page: > 1 } pager ? $"{title} ({pager.Summary})" : title, list.Culture)
        {
            Section = list.Spec.Route,
            Urls = routes.Urls(list.Spec.Route).ToDictionary(url => url.Key, url => list.Address.In(url.Value)),
            NoIndex = list.Address.HasFilters || list.PastTheEnd,
        };
    }

    /// <summary>Answers with a page of a list.</summary>
    public LiquidPage Answer(FoundList list, string titleKey, string view, ILiquidModel model) =>
        new(view, model, Of(list, titleKey)) { Status = list.Status };
}
