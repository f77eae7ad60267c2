using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Agreements;

/// <summary>The partnership agreements in force and before.</summary>
internal sealed class AgreementsPage(SearchList lists, PageFrame frame, Formats formats, Texts texts) : IPublicPage
{
    public static LocalizedRoute Route { get; } =
        new(
            "agreements",
            ("fi", "/kumppanuussopimukset"),
            ("sv", "/sv/partnerskapsavtal"),
            ("en", "/en/partnership-agreements")
        );

    private static readonly ListSpec Spec = new(Route.Name, [PartnershipAgreementPart.ContentType], "agreements.count");

    public static IReadOnlyList<string> QueryNames => Spec.QueryNames;

    public async Task<IResult> GetAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var list = await lists.FindAsync(Spec, http, cancellationToken);
        var hits = list.Hits.Select(h => RowOf(h, list.Culture));
        var model = new AgreementsModel(list, [.. hits], texts.Get(list.Culture, "agreements.intro"));
        return frame.Answer(list, "agreements.title", "Agreements__Agreements", model);
    }

    private AgreementRow RowOf(SearchHit hit, string culture)
    {
        var stored = hit.Read<AgreementStored>();
        var (starts, ends) = (Day(stored.Starts), Day(stored.Ends));
        return new(
            hit.Title,
            PublicLinks.Of(hit, culture),
            stored.Partner,
            Period(starts, ends, culture),
            hit.Summary ?? "",
            stored.Division,
            ends is { } end && end < formats.Today ? new Tag(texts.Get(culture, "agreements.ended"), "plain") : null
        );
    }

    /// <summary>Writes the time of an agreement.</summary>
    public static string Period(LocalDate? starts, LocalDate? ends, string culture) =>
        (starts, ends) switch
        {
            ({ } from, { } to) => Formats.In(culture).Period(from, to),
            ({ } from, null) => Formats.In(culture).From(from),
            _ => "",
        };

    private static LocalDate? Day(string? iso) =>
        iso is not null && LocalDatePattern.Iso.Parse(iso).TryGetValue(default, out var day) ? day : null;
}

/// <summary>What the list of agreements shows.</summary>
internal sealed class AgreementsModel(FoundList list, IReadOnlyList<AgreementRow> hits, string intro)
    : ListModel<AgreementRow>(list, hits)
{
    public string Intro => intro;
}

/// <summary>One agreement in the list.</summary>
internal sealed record AgreementRow(
    string Title,
    string Url,
    string Partner,
    string Period,
    string Summary,
    string Division,
    Tag? Tag
) : ILiquidModel;
