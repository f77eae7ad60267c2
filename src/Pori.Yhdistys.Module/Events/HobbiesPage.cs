using Microsoft.AspNetCore.Http;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Events.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Events;

/// <summary>The list of hobbies: search by words, category, audience, weekday, price and part of town.</summary>
internal sealed class HobbiesPage(SearchList lists, PageFrame frame, HobbyRows rows) : IPublicPage
{
    public static LocalizedRoute Route { get; } =
        new("hobbies", ("fi", "/harrastukset"), ("sv", "/sv/hobbyer"), ("en", "/en/hobbies"));

    private static readonly ListSpec Spec = new(Route.Name, [HobbyPart.ContentType], "hobbies.count")
    {
        Facets =
        [
            new TermFacet("aihe", "category", "events.category", "event-categories"),
            new TermFacet("kohderyhma", "audience", "events.audience_for", "audiences"),
            new TextFacet("viikonpaiva", "weekday", "hobbies.weekday", "hobbies.weekday."),
            new TextFacet("hinta", "price", "events.price", "events.price."),
            new TermFacet("alue", "district", "pages.district", "parts-of-town"),
        ],
    };

    public static IReadOnlyList<string> QueryNames => Spec.QueryNames;

    public async Task<IResult> GetAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var culture = http.GetCulture();
        var list = await lists.FindAsync(Spec, lists.Address(Spec, http, culture), culture, cancellationToken);
        var model = new HobbiesModel(
            list.Address.Text,
            list.CountText,
            [.. list.Result.Hits.Select(h => rows.Of(h, culture))]
        )
        {
            Facets = list.Facets,
            Chosen = list.Chosen,
            ClearUrl = list.ClearUrl,
            Pager = list.Pager,
            FormUrl = list.Address.Path,
        };
        return new LiquidPage("Events__Hobbies", model, frame.Of(Route.Name, culture, "hobbies.page_title", list))
        {
            Status = list.Status,
        };
    }
}

/// <summary>What the list of hobbies shows.</summary>
internal sealed record HobbiesModel(string Query, string CountText, IReadOnlyList<HobbyRow> Hits) : ILiquidModel
{
    public IReadOnlyList<Facet> Facets { get; init; } = [];
    public IReadOnlyList<Chosen> Chosen { get; init; } = [];
    public string ClearUrl { get; init; } = "";
    public Pager? Pager { get; init; }
    public string FormUrl { get; init; } = "";
}
