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
        var address = lists.Address(Spec, http);
        var typed = TypedDays.Read(address, formats.Today);
        var list = await lists.FindAsync(SpecOf(address, typed), address, culture, cancellationToken);
        var model = new CalendarModel(list, [.. list.Hits.Select(h => tickets.Of(h, culture))])
        {
            Presets = choices.Presets(address, typed, culture),
            From = typed.From.Text,
            To = typed.To.Text,
            Errors = choices.Errors(typed, culture),
            Chosen = [.. list.Chosen, .. await choices.ChosenAsync(address, typed, culture)],
            Sort = choices.Sorts(address, culture),
            Hidden = address.Hidden(Shown),
            NextHit = list.Result.Count == 0 ? await NextAsync(list, cancellationToken) : null,
        };
        return frame.Answer(list, "events.page_title", "Events__Calendar", model);
    }

    private ListSpec SpecOf(ListAddress address, TypedDays typed) =>
        Spec with
        {
            Ranges = When.Read(address, typed, formats.Today).Ranges(formats),
            Keywords = new Dictionary<string, IReadOnlyList<string>>
            {
                ["organiser"] = address.All(CalendarChoices.OrganiserName),
            },
            Sort = CalendarChoices.SortOf(address),
            SortIsChosen = true,
        };

    // When the asked days are empty, the first hit after them helps more than an empty page.
    private async Task<Ticket?> NextAsync(FoundList asked, CancellationToken cancellationToken)
    {
        var later = asked.Spec with { Ranges = new When(null, null).Ranges(formats) };
        var next = await lists.FindAsync(later, asked.Address, asked.Culture, cancellationToken);
        return next.Hits is [var hit, ..] ? tickets.Of(hit, asked.Culture) : null;
    }
}

/// <summary>What the calendar shows.</summary>
internal sealed class CalendarModel(FoundList list, IReadOnlyList<Ticket> hits) : ListModel<Ticket>(list, hits)
{
    public IReadOnlyList<Link> Presets { get; init; } = [];
    public string From { get; init; } = "";
    public string To { get; init; } = "";
    public IReadOnlyList<FormError> Errors { get; init; } = [];
    public Ticket? NextHit { get; init; }
}
