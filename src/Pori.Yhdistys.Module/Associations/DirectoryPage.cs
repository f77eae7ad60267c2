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

    /// <summary>The name that the category has in the address.</summary>
    public const string CategoryName = "luokka";

    private const string LetterName = "kirjain";
    private const string SortName = "jarjestys";
    private const string Newest = "uusimmat";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ";

    private static readonly ListSpec Spec = new(Route.Name, [AssociationPart.ContentType], "associations.count")
    {
        Facets =
        [
            new TermFacet(CategoryName, "category", "associations.category", "association-categories"),
            new TermFacet("alue", "district", "pages.district", "parts-of-town"),
            new TextFacet("kieli", "language", "pages.languages", "pages.language."),
            new LetterFacet(LetterName, "letter"),
            new TextFacet("vapaaehtoisia", "volunteers", "associations.volunteers_title", "associations.volunteers."),
        ],
        Names = [SortName],
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
        var address = lists.Address(Spec, http);
        var newest = address.One(SortName) == Newest;
        var spec = newest ? Spec with { Sort = new("founded", Descending: true), SortIsChosen = true } : Spec;
        var list = await lists.FindAsync(spec, address, http.GetCulture(), cancellationToken);
        var model = new DirectoryModel(list, await RowsAsync(list))
        {
            Facets = [.. list.Facets.Where(f => f.Name != LetterName)],
            Hidden = address.Hidden([ListAddress.TextName, .. ShownInForm]),
            Letters = LettersOf(list),
            Sort =
            [
                Order("associations.sort.name", address.With(SortName), !newest),
                Order("associations.sort.newest", address.With(SortName, Newest), newest),
            ],
        };
        return frame.Answer(list, "associations.page_title", "Associations__Directory", model);

        Link Order(string key, string url, bool current) =>
            new(texts.Get(list.Culture, key), url) { Current = current };
    }

    private static IEnumerable<string> ShownInForm =>
        Spec.Facets.Select(f => f.Name).Where(name => name != LetterName).Concat(Spec.Widening.Select(w => w.Name));

    // A letter that no name begins with leads nowhere; the one in force leads back to all.
    private static IReadOnlyList<Link> LettersOf(FoundList list)
    {
        var found = list.Facets.FirstOrDefault(f => f.Name == LetterName)?.Options ?? [];
        return
        [
            .. Letters
                .Select(letter => letter.ToString())
                .Select(letter => (Letter: letter, Option: found.FirstOrDefault(o => o.Value == letter)))
                .Select(l => new Link(
                    l.Letter,
                    l.Option is null ? ""
                        : l.Option.Checked ? list.Address.With(LetterName)
                        : list.Address.With(LetterName, l.Letter)
                )
                {
                    Current = l.Option?.Checked ?? false,
                }),
        ];
    }

    private async ValueTask<IReadOnlyList<AssociationRow>> RowsAsync(FoundList list)
    {
        var rows = new List<AssociationRow>();
        foreach (var hit in list.Hits)
            rows.Add(await RowAsync(hit, list.Culture));
        return rows;
    }

    private async ValueTask<AssociationRow> RowAsync(SearchHit hit, string culture)
    {
        var stored = hit.Read<AssociationStored>();
        var category = await terms.FindAsync(stored.Category);
        var district = await terms.FindAsync(stored.District);
        return new(
            hit.Title,
            PublicLinks.Of(hit, culture),
            category?.Name(culture) ?? "",
            district?.Name(culture) ?? "",
            hit.Summary ?? "",
            stored switch
            {
                { Dissolved: true } => new(texts.Get(culture, "associations.dissolved"), "plain"),
                { VolunteersWanted: true } => new(texts.Get(culture, "associations.volunteers.1"), "ok"),
                _ => null,
            }
        );
    }
}

/// <summary>What the directory shows.</summary>
internal sealed class DirectoryModel(FoundList list, IReadOnlyList<AssociationRow> hits)
    : ListModel<AssociationRow>(list, hits)
{
    public IReadOnlyList<Link> Letters { get; init; } = [];
}

/// <summary>One row of the directory.</summary>
internal sealed record AssociationRow(
    string Title,
    string Url,
    string Category,
    string District,
    string Summary,
    Tag? Tag
) : ILiquidModel;
