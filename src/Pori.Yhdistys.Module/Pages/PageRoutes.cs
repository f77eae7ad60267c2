using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Pori.Cms.Caching;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>Maps public pages: under the paths of all languages, kept until something they show changes.</summary>
internal static class PageRoutes
{
    // Pages tell what is open, near and today: a minute is how late they may be, and at midnight the day is another.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    /// <summary>Gets the names that the addresses of lists may have; with any other name a page is not kept.</summary>
    public static IReadOnlyList<string> QueryNames { get; } =
    [
        ListAddress.TextName,
        ListAddress.PageName,
        "aihe",
        "alkaen",
        "alue",
        "esteeton",
        "hinta",
        "jarjestaja",
        "jarjestys",
        "kieli",
        "kirjain",
        "kohderyhma",
        "laji",
        "luokka",
        "milloin",
        "paattyen",
        "puretut",
        "tyyppi",
        "vapaaehtoisia",
        "viikonpaiva",
        "vuosi",
    ];

    /// <summary>Maps a page with a route of its own.</summary>
    public static void MapPage(this IEndpointRouteBuilder routes, LocalizedRoute route, Delegate handler) =>
        routes.MapLocalized(route, handler).AsPage();

    /// <summary>Keeps the answers of an endpoint as those of a page.</summary>
    public static IEndpointConventionBuilder AsPage(this IEndpointConventionBuilder endpoint) =>
        endpoint.CachePage(Late, untilMidnight: true);
}
