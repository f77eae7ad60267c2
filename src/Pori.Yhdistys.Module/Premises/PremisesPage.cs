using Microsoft.AspNetCore.Http;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Premises;

/// <summary>The list of premises: search by words, kind, part of town and accessibility.</summary>
internal sealed class PremisesPage(SearchList lists, PageFrame frame, Texts texts) : IPublicPage
{
    public static LocalizedRoute Route { get; } =
        new("premises", ("fi", "/tilat"), ("sv", "/sv/lokaler"), ("en", "/en/premises"));

    private static readonly ListSpec Spec = new(Route.Name, [PremisesPart.ContentType], "premises.count")
    {
        Facets =
        [
            new TextFacet("tyyppi", "kind", "premises.kind", "premises.kind."),
            new TermFacet("alue", "district", "pages.district", "parts-of-town"),
            new TextFacet("esteeton", "accessible", "theme.accessibility", "premises.accessible."),
        ],
    };

    public static IReadOnlyList<string> QueryNames => Spec.QueryNames;

    public async Task<IResult> GetAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var list = await lists.FindAsync(Spec, http, cancellationToken);
        var hits = list.Hits.Select(h => RowOf(h, list.Culture));
        var model = new ListModel<PremisesRow>(list, [.. hits]);
        return frame.Answer(list, "premises.page_title", "Premises__Premises", model);
    }

    private PremisesRow RowOf(SearchHit hit, string culture)
    {
        var stored = hit.Read<PremisesStored>();
        return new(
            hit.Title,
            PublicLinks.Of(hit, culture),
            texts.Find(culture, "premises.kind." + stored.Kind) ?? stored.Kind,
            stored.Address,
            stored.Capacity is { } persons ? texts.Get(culture, "premises.persons", persons) : "",
            stored.Price,
            stored.Accessible ? new Tag(texts.Get(culture, "premises.accessible.1"), "plain") : null
        );
    }
}

/// <summary>One place in the list.</summary>
internal sealed record PremisesRow(
    string Title,
    string Url,
    string Kind,
    string Address,
    string Capacity,
    string Price,
    Tag? Tag
) : ILiquidModel;
