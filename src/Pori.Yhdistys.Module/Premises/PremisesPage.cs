using System.Text.Json;
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
        var culture = http.GetCulture();
        var list = await lists.FindAsync(Spec, lists.Address(Spec, http, culture), culture, cancellationToken);
        var model = new PremisesModel(
            list.Address.Text,
            list.CountText,
            [.. list.Result.Hits.Select(h => RowOf(h, culture))]
        )
        {
            Facets = list.Facets,
            Chosen = list.Chosen,
            ClearUrl = list.ClearUrl,
            Pager = list.Pager,
            FormUrl = list.Address.Path,
        };
        return new LiquidPage("Premises__Premises", model, frame.Of(Route.Name, culture, "premises.page_title", list))
        {
            Status = list.Status,
        };
    }

    private PremisesRow RowOf(SearchHit hit, string culture)
    {
        var card = JsonSerializer.Deserialize<PremisesStored>(hit.Stored)!;
        return new(
            hit.Title,
            PublicLinks.Of(hit, culture),
            texts.Find(culture, "premises.kind." + card.Kind) ?? card.Kind,
            card.Address,
            card.Capacity is { } persons ? texts.Get(culture, "premises.persons", persons) : "",
            card.Price,
            card.Accessible ? new Tag(texts.Get(culture, "premises.accessible.1"), "plain") : null
        );
    }
}

/// <summary>What the list of premises shows.</summary>
internal sealed record PremisesModel(string Query, string CountText, IReadOnlyList<PremisesRow> Hits) : ILiquidModel
{
    public IReadOnlyList<Facet> Facets { get; init; } = [];
    public IReadOnlyList<Chosen> Chosen { get; init; } = [];
    public string ClearUrl { get; init; } = "";
    public Pager? Pager { get; init; }
    public string FormUrl { get; init; } = "";
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
