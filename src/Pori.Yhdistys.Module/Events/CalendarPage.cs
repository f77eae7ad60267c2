using Microsoft.AspNetCore.Http;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Events;

/// <summary>The calendar: search by words, days, category, audience, price and part of town.</summary>
internal sealed class CalendarPage(
    SearchList lists,
    PageFrame frame,
    Tickets tickets,
    CalendarChoices choices,
    Formats formats
) : IPublicPage
{
    public static LocalizedRoute Route { get; } =
        new("events", ("fi", "/tapahtumat"), ("sv", "/sv/evenemang"), ("en", "/en/events"));

    private static readonly ListSpec Spec = new(Route.Name, [CityEventPart.ContentType], "events.count")
    {
        Facets =
        [
            new TermFacet("aihe", "category", "events.category", "event-categories"),
            new TermFacet("kohderyhma", "audience", "events.audience_for", "audiences"),
            new TextFacet("hinta", "price", "events.price", "events.price."),
            new TermFacet("alue", "district", "pages.district", "parts-of-town"),
        ],
        Names = [When.PresetName, When.FromName, When.ToName, CalendarChoices.OrganiserName, CalendarChoices.SortName],
    };

    // What the form has fields for; all else it sends on as it is.
    private static readonly string[] Shown =
    [
        ListAddress.TextName,
        When.FromName,
        When.ToName,
        .. Spec.Facets.Select(f => f.Name),
    ];

    public static IReadOnlyList<string> QueryNames => Spec.QueryNames;

    public async Task<IResult> GetAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var culture = http.GetCulture();
        var address = lists.Address(Spec, http, culture);
        var typed = TypedDays.Read(address, formats.Today);
        var spec = Spec with
        {
            Ranges = When.Read(address, typed, formats.Today).Ranges(formats),
            Keywords = Organiser(address),
            Sort = CalendarChoices.SortOf(address),
            SortIsChosen = true,
        };
        var list = await lists.FindAsync(spec, address, culture, cancellationToken);
        var model = new CalendarModel(
            address.Text,
            list.CountText,
            [.. list.Result.Hits.Select(h => tickets.Of(h, culture))]
        )
        {
            Presets = choices.Presets(address, typed, culture),
            From = typed.From.Text,
            To = typed.To.Text,
            Errors = choices.Errors(typed, culture),
            Facets = list.Facets,
            Chosen = [.. list.Chosen, .. await choices.ChosenAsync(address, typed, culture)],
            ClearUrl = list.ClearUrl,
            Sort = choices.Sorts(address, culture),
            Pager = list.Pager,
            FormUrl = address.Path,
            Hidden = address.Hidden(Shown),
            NextHit = list.Result.Count == 0 ? await NextAsync(spec, address, culture, cancellationToken) : null,
        };
        return new LiquidPage("Events__Calendar", model, frame.Of(Route.Name, culture, "events.page_title", list))
        {
            Status = list.Status,
        };
    }

    // When the asked days are empty, the first hit after them helps more than an empty page.
    private async Task<Ticket?> NextAsync(
        ListSpec spec,
        ListAddress address,
        string culture,
        CancellationToken cancellationToken
    )
    {
        var later = spec with { Ranges = new When(null, null).Ranges(formats) };
        var next = await lists.FindAsync(later, address, culture, cancellationToken);
        return next.Result.Hits is [var hit, ..] ? tickets.Of(hit, culture) : null;
    }

    private static Dictionary<string, IReadOnlyList<string>> Organiser(ListAddress address) =>
        address.All(CalendarChoices.OrganiserName) is { Count: > 0 } ids ? new() { ["organiser"] = ids } : [];
}

/// <summary>What the calendar shows.</summary>
internal sealed record CalendarModel(string Query, string CountText, IReadOnlyList<Ticket> Hits) : ILiquidModel
{
    public IReadOnlyList<Link> Presets { get; init; } = [];
    public string From { get; init; } = "";
    public string To { get; init; } = "";
    public IReadOnlyList<Facet> Facets { get; init; } = [];
    public IReadOnlyList<Chosen> Chosen { get; init; } = [];
    public string ClearUrl { get; init; } = "";
    public IReadOnlyList<Link> Sort { get; init; } = [];
    public Pager? Pager { get; init; }
    public string FormUrl { get; init; } = "";
    public IReadOnlyList<HiddenValue> Hidden { get; init; } = [];
    public IReadOnlyList<FormError> Errors { get; init; } = [];
    public Ticket? NextHit { get; init; }
}
