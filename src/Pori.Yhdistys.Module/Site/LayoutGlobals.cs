using Microsoft.AspNetCore.Http;
using Pori.Cms.Caching;
using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Site;

/// <summary>What the layout shows round every page: the site, its municipality, menus and languages.</summary>
internal sealed class LayoutGlobals(SiteSettings settings, Menus menus, Routes routes, Formats formats, Texts texts)
    : IPageGlobals
{
    public async ValueTask<IReadOnlyDictionary<string, object?>> GetAsync(HttpContext http, PageInfo info)
    {
        var site = await settings.GetAsync();
        http.GetPageTags().AddDocument(SiteSettings.DocumentName);
        var culture = info.Culture;
        var municipality = Municipality.Of(site.Section("MunicipalitySettings") ?? [], culture);
        var demo = JsonRead.Flag(site.Section("DemoSettings"), "IsDemo");
        return new Dictionary<string, object?>
        {
            ["Site"] = new LayoutSite(site.SiteName, municipality)
            {
                IsDemo = demo,
                DemoNotice = demo ? Site.DemoNotice.Of(http, texts, formats, culture) : "",
                MainMenu = await menus.OfAsync("main-menu", info),
                FooterMenu = await menus.OfAsync("footer-menu", info),
            },
            ["Page"] = PageOf(info, site.SiteName, site.OriginOf(http.Request), municipality) with
            {
                SignInUrl = routes.Url(AccountRoutes.SignIn.Name, culture),
            },
        };
    }

    private LayoutPage PageOf(PageInfo info, string siteName, string origin, Municipality municipality)
    {
        var culture = info.Culture;
        var own = info.Urls.GetValueOrDefault(culture);
        return new(info.Title, info.Title == siteName ? siteName : $"{info.Title} – {siteName}")
        {
            // A page that has no summary of its own is described by its section.
            Description = string.IsNullOrWhiteSpace(info.Description)
                ? DescriptionOf(info.Section, culture, municipality)
                : info.Description,
            Origin = origin,
            Canonical = own is null ? null : origin + own,
            Section = info.Section,
            Languages = [.. SiteCultures.Standard.Supported.Select(c => LanguageOf(c, info))],
            Breadcrumb = [.. info.Breadcrumb.Select(b => new Link(b.Text, b.Url))],
            ContentLanguage = info.ContentLanguage,
            OnlyInNotice = info.ContentLanguage is { } only ? texts.Find(culture, $"site.only_in.{only}") : null,
            FeedbackUrl = routes.Url(Participation.Contracts.FeedbackRoute.Name, culture, ("sivu", own ?? "/")),
            FrontUrl = routes.Url(FrontPage.Route.Name, culture),
            SearchUrl = routes.Url(SearchPage.Route.Name, culture),
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
}
