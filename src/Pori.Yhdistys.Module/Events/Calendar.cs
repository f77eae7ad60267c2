using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Events;

/// <summary>The calendar: search by words, days, category, audience, price and part of town.</summary>
internal sealed class Calendar(SearchList lists, PageFrame frame, Tickets tickets, Formats formats, Texts texts)
{
    public static LocalizedRoute Route { get; } =
        new("events", ("fi", "/tapahtumat"), ("sv", "/sv/evenemang"), ("en", "/en/events"));

    private const string SortName = "jarjestys";
    private const string OrganiserName = "jarjestaja";

    private static readonly ListSpec Spec = new(Route.Name, [EventSearch.Type], "events.count")
    {
        Facets =
        [
            new TermFacet("aihe", "category", "events.category", "event-categories"),
            new TermFacet("kohderyhma", "audience", "events.audience_for", "audiences"),
            new TextFacet("hinta", "price", "events.price", "events.price."),
            new TermFacet("alue", "district", "pages.district", "parts-of-town"),
        ],
        Names = [When.PresetName, When.FromName, When.ToName, OrganiserName, SortName],
        Sort = new("start"),
    };

    public async Task<IResult> GetAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var culture = http.GetCulture();
        var address = lists.Address(Spec, http, culture);
        var when = When.Read(address, formats.Today);
        var byRelevance = address.One(SortName) == "osuvuus" && address.Text.Length > 0;
        var spec = Spec with
        {
            Ranges = when.Ranges(formats),
            Keywords = Organiser(address),
            Sort = byRelevance ? SearchSort.Relevance : Spec.Sort,
        };
        var list = await lists.FindAsync(spec, address, culture, cancellationToken);
        var model = new CalendarModel(
            address.Text,
            list.CountText,
            [.. list.Result.Hits.Select(h => tickets.Of(h, culture))]
        )
        {
            Presets = Presets(address, culture),
            From = Iso(when.From),
            To = Iso(when.To),
            Facets = list.Facets,
            Chosen = list.Chosen,
            ClearUrl = list.ClearUrl,
            Sort = address.Text.Length > 0 ? Sorts(address, byRelevance, culture) : [],
            Pager = list.Pager,
            FormUrl = address.Path,
            Hidden = address.Hidden([
                ListAddress.TextName,
                When.PresetName,
                When.FromName,
                When.ToName,
                .. Spec.Facets.Select(f => f.Name),
            ]),
            EmptyText = texts.Get(culture, "events.none"),
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

    private List<Link> Presets(ListAddress address, string culture) =>
        [
            .. When.Presets.Select(preset => new Link(
                texts.Get(culture, "events.preset." + preset),
                address.One(When.PresetName) == preset
                    ? address.With(When.PresetName)
                    : address.With(When.PresetName, preset)
            )
            {
                Current = address.One(When.PresetName) == preset,
            }),
        ];

    private List<Link> Sorts(ListAddress address, bool byRelevance, string culture) =>
        [
            new(texts.Get(culture, "events.sort.time"), address.With(SortName)) { Current = !byRelevance },
            new(texts.Get(culture, "events.sort.relevance"), address.With(SortName, "osuvuus"))
            {
                Current = byRelevance,
            },
        ];

    private static Dictionary<string, IReadOnlyList<string>> Organiser(ListAddress address) =>
        address.All(OrganiserName) is { Count: > 0 } ids ? new() { ["organiser"] = ids } : [];

    private static string Iso(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : "";
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
    public string EmptyText { get; init; } = "";
    public Ticket? NextHit { get; init; }
}
