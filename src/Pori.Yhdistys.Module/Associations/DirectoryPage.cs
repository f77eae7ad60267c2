using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Cms.Taxonomies;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Associations;

/// <summary>The public directory: search, filters by category, part of town, language and need of volunteers.</summary>
internal sealed class DirectoryPage(SearchList lists, PageFrame frame, TermLookup terms, Texts texts) : IPublicPage
{
    public static LocalizedRoute Route { get; } =
        new("associations", ("fi", "/yhdistykset"), ("sv", "/sv/foreningar"), ("en", "/en/associations"));

    private static readonly ListSpec Spec = new(Route.Name, [AssociationSearch.Type], "associations.count")
    {
        Facets =
        [
            new TermFacet("luokka", "category", "associations.category", "association-categories"),
            new TermFacet("alue", "district", "pages.district", "parts-of-town"),
            new TextFacet("kieli", "language", "pages.languages", "pages.language."),
            new TextFacet("vapaaehtoisia", "volunteers", "associations.volunteers_title", "associations.volunteers."),
        ],
        Widening =
        [
            new(
                "puretut",
                "status",
                AssociationSearch.Active,
                "associations.dissolved_title",
                "associations.dissolved_too"
            ),
        ],
    };

    public static IReadOnlyList<string> QueryNames => Spec.QueryNames;

    public async Task<IResult> GetAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var culture = http.GetCulture();
        var list = await lists.FindAsync(Spec, lists.Address(Spec, http, culture), culture, cancellationToken);
        var hits = new List<AssociationRow>();
        foreach (var hit in list.Result.Hits)
            hits.Add(await RowAsync(hit, culture));
        var categories = list.Facets.FirstOrDefault(f => f.Name == "luokka")?.Options ?? [];
        var model = new DirectoryModel(list.Address.Text, list.CountText, list.Result.Count, hits)
        {
            Facets = list.Facets,
            Chosen = list.Chosen,
            ClearUrl = list.ClearUrl,
            Pager = list.Pager,
            FormUrl = list.Address.Path,
            Categories =
            [
                .. categories.Select(c => new CategoryCount(c.Text, list.Address.With("luokka", c.Value), c.CountText)),
            ],
        };
        return new LiquidPage(
            "Associations__Directory",
            model,
            frame.Of(Route.Name, culture, "associations.page_title", list)
        )
        {
            Status = list.Status,
        };
    }

    private async ValueTask<AssociationRow> RowAsync(SearchHit hit, string culture)
    {
        var card = JsonSerializer.Deserialize<AssociationCard>(hit.Stored)!;
        var category = await terms.FindAsync(card.Category);
        var district = await terms.FindAsync(card.District);
        return new(
            hit.Title,
            PublicLinks.Of(hit, culture),
            category?.Name(culture) ?? "",
            district?.Name(culture) ?? "",
            hit.Summary ?? "",
            card switch
            {
                { Dissolved: true } => new(texts.Get(culture, "associations.dissolved"), "plain"),
                { VolunteersWanted: true } => new(texts.Get(culture, "associations.volunteers.1"), "ok"),
                _ => null,
            }
        );
    }
}

/// <summary>What the directory shows.</summary>
internal sealed record DirectoryModel(string Query, string CountText, int Total, IReadOnlyList<AssociationRow> Hits)
    : ILiquidModel
{
    public IReadOnlyList<Facet> Facets { get; init; } = [];
    public IReadOnlyList<Chosen> Chosen { get; init; } = [];
    public string ClearUrl { get; init; } = "";
    public Pager? Pager { get; init; }
    public string FormUrl { get; init; } = "";
    public IReadOnlyList<CategoryCount> Categories { get; init; } = [];
}

/// <summary>A category and how many associations of it the filters leave.</summary>
internal sealed record CategoryCount(string Text, string Url, string Count) : ILiquidModel;

/// <summary>One row of the directory.</summary>
internal sealed record AssociationRow(
    string Title,
    string Url,
    string Category,
    string District,
    string Summary,
    Tag? Tag
) : ILiquidModel;
