using Microsoft.AspNetCore.Http;
using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Site;

/// <summary>What the layout shows round every page: the site, its municipality, menus and languages.</summary>
internal sealed class SiteGlobals(
    SiteSettings settings,
    PublishedContent content,
    Routes routes,
    Formats formats,
    Texts texts,
    ShownTags shown
) : IPageGlobals
{
    public async ValueTask<IReadOnlyDictionary<string, object?>> GetAsync(HttpContext http, PageInfo info)
    {
        var site = await settings.GetAsync();
        shown.AddDocument(SiteSettings.DocumentName);
        var culture = info.Culture;
        var municipality = Municipality.Of(site.Section("MunicipalitySettings") ?? [], culture);
        var demo = JsonRead.Flag(site.Section("DemoSettings"), "IsDemo");
        return new Dictionary<string, object?>
        {
            ["Site"] = new SiteModel(site.SiteName, municipality)
            {
                IsDemo = demo,
                DemoNotice = demo ? Site.DemoNotice.Of(http, texts, formats, culture) : "",
                MainMenu = await MenuAsync("main-menu", info),
                FooterMenu = await MenuAsync("footer-menu", info),
            },
            ["Page"] = PageOf(http, info, site.SiteName, municipality),
        };
    }

    private PageModel PageOf(HttpContext http, PageInfo info, string siteName, Municipality municipality)
    {
        var culture = info.Culture;
        var own = info.Urls.GetValueOrDefault(culture);
        return new(info.Title, info.Title == siteName ? siteName : $"{info.Title} – {siteName}")
        {
            // A page that has no summary of its own is described by its section.
            Description = string.IsNullOrWhiteSpace(info.Description)
                ? DescriptionOf(info.Section, culture, municipality)
                : info.Description,
            Canonical = own is null ? null : $"{http.Request.Scheme}://{http.Request.Host}{own}",
            Section = info.Section,
            Languages = [.. SiteCultures.Standard.Supported.Select(c => LanguageOf(c, info))],
            Breadcrumb = [.. info.Breadcrumb.Select(b => new Link(b.Text, b.Url))],
            ContentLanguage = info.ContentLanguage,
            OnlyInNotice = info.ContentLanguage is { } only ? texts.Find(culture, $"site.only_in.{only}") : null,
            FeedbackUrl = routes.Url(Participation.Contracts.FeedbackRoute.Name, culture, ("sivu", own ?? "/")),
            FrontUrl = routes.Url(FrontPage.Route.Name, culture),
            SearchUrl = routes.Url(SiteSearch.Route.Name, culture),
            NoIndex = info.NoIndex,
            JsonLd = info.JsonLd,
            PrintedAt = Formats.In(culture).Moment(formats.Local(formats.Now).LocalDateTime),
        };
    }

    private string DescriptionOf(string? section, string culture, Municipality municipality)
    {
        var key = $"site.description.{section}";
        var known = texts.Find(culture, key) is not null;
        return texts.Get(culture, known ? key : $"site.description.{FrontPage.Route.Name}", municipality.Inessive);
    }

    private Language LanguageOf(string culture, PageInfo info) =>
        new(
            culture,
            texts.Get(culture, "site.language"),
            info.Urls.GetValueOrDefault(culture) ?? routes.Url(FrontPage.Route.Name, culture),
            culture == info.Culture
        );

    private async ValueTask<IReadOnlyList<Link>> MenuAsync(string alias, PageInfo info)
    {
        var menu =
            info.Culture == SiteCultures.Standard.Default
                ? null
                : await content.ByAliasAsync($"{alias}-{info.Culture}");
        menu ??= await content.ByAliasAsync(alias);
        shown.AddType("Menu");
        var section = info.Section is { } route && routes.Has(route) ? routes.Url(route, info.Culture) : null;
        return menu is null
            ? []
            :
            [
                .. ContentItemJson
                    .ReadMany(menu.Part("MenuItemsListPart")?["MenuItems"])
                    .Select(i =>
                        (Text: i.DisplayText ?? "", Url: JsonRead.Text(i.Part("LinkMenuItemPart"), "Url") ?? "")
                    )
                    .Select(i => new Link(i.Text, i.Url) { Current = i.Url == section }),
            ];
    }
}
