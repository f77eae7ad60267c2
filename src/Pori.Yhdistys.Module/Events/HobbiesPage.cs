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
        var list = await lists.FindAsync(Spec, http, cancellationToken);
        var hits = list.Hits.Select(h => rows.Of(h, list.Culture));
        return frame.Answer(list, "hobbies.page_title", "Events__Hobbies", new ListModel<HobbyRow>(list, [.. hits]));
    }
}
