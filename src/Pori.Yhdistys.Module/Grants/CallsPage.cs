using Microsoft.AspNetCore.Http;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Contacts.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Grants;

/// <summary>The grants' front page: what is open now, what comes, and every grant form in plain words.</summary>
internal sealed class CallsPage(
    CallCards calls,
    PublicSearch search,
    IResponsiblePeople people,
    PageFrame frame,
    Texts texts
) : IPublicPage
{
    public static LocalizedRoute Route { get; } =
        new("grants", ("fi", "/avustukset"), ("sv", "/sv/understod"), ("en", "/en/grants"));

    public async Task<IResult> GetAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var culture = http.GetCulture();
        var all = await calls.AllAsync(culture, null, cancellationToken);
        var upcoming = all.Where(c => c.State == CallState.Upcoming).Select(c => c.Card).OrderBy(c => c.Date?.Iso);
        var model = new GrantsModel([.. all.Where(c => c.State == CallState.Open).Select(c => c.Card)])
        {
            Upcoming = [.. upcoming],
            // The newest closed call comes first.
            Closed = [.. all.Where(c => c.State == CallState.Closed).Select(c => c.Card).Reverse()],
            Forms = await FormsAsync(culture, cancellationToken),
            Contact = await people.OfAreaAsync("grants", culture, cancellationToken),
            EmptyText = texts.Get(culture, "grants.none_open"),
        };
        return new LiquidPage("Grants__Calls", model, frame.Of(Route.Name, culture, "grants.page_title"));
    }

    private async Task<IReadOnlyList<FormRow>> FormsAsync(string culture, CancellationToken cancellationToken)
    {
        var query = PageQuery.Of(culture, GrantFormPart.ContentType) with { Sort = new("order"), Take = 50 };
        var result = await search.SearchAsync(query, cancellationToken);
        return [.. result.Hits.Select(h => RowOf(h, culture))];
    }

    private static FormRow RowOf(SearchHit hit, string culture)
    {
        var stored = hit.Read<GrantFormStored>();
        var url = PublicLinks.Of(hit, culture);
        return new(hit.Title, url, hit.Summary ?? "", stored.ForWhom, stored.Amount, stored.When, stored.DecidedBy);
    }
}

/// <summary>What the grants' front page shows.</summary>
internal sealed record GrantsModel(IReadOnlyList<CallCard> Open) : ILiquidModel
{
    public IReadOnlyList<CallCard> Upcoming { get; init; } = [];
    public IReadOnlyList<CallCard> Closed { get; init; } = [];
    public IReadOnlyList<FormRow> Forms { get; init; } = [];
    public ContactCard? Contact { get; init; }
    public string EmptyText { get; init; } = "";
}

/// <summary>A grant form in the list.</summary>
internal sealed record FormRow(
    string Title,
    string Url,
    string Summary,
    string ForWhom,
    string Amount,
    string When,
    string DecidedBy
) : ILiquidModel;
