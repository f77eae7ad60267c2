using Microsoft.AspNetCore.Http;
using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Associations.Contracts;
using Pori.Yhdistys.Module.Events.Contracts;
using Pori.Yhdistys.Module.Grants.Contracts;
using Pori.Yhdistys.Module.Newsletter.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Site;

/// <summary>The front page: a search, three doors with live counts, and what has a date.</summary>
internal sealed class FrontPage(FrontFacts facts, ILatestNews news, PageFrame frame, Routes routes, Texts texts)
    : IPublicPage
{
    public static LocalizedRoute Route { get; } = new("front", ("fi", "/"), ("sv", "/sv"), ("en", "/en"));

    public async Task<IResult> GetAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var culture = http.GetCulture();
        var live = await facts.ReadAsync(culture, cancellationToken);
        var model = new FrontModel(Doors(live, culture), live.Week.Events, live.Calls.Next)
        {
            News = await news.LatestAsync(culture, 3, cancellationToken),
            Popular = texts.Popular(culture, routes.Url(SearchPage.Route.Name, culture)),
        };
        return new LiquidPage("Site__Front", model, frame.Of(Route.Name, culture, "front.page_title"));
    }

    private List<Door> Doors(FrontFactsNow live, string culture)
    {
        Door[] doors = [ForResidents(live, culture), ForAssociations(live, culture), Together(live, culture)];
        return [.. doors.Where(door => door.Links.Count > 0)];
    }

    private Door ForResidents(FrontFactsNow live, string culture)
    {
        var format = Formats.In(culture);
        return DoorOf(
            "front.residents",
            live,
            culture,
            ("Event", To("events", "front.today", culture, format.Number(live.Week.Today), ("milloin", "tanaan"))),
            ("Hobby", To("hobbies", "front.hobbies", culture, format.Number(live.Week.Hobbies))),
            ("Association", To("associations", "front.associations", culture, format.Number(live.Associations)))
        );
    }

    private Door ForAssociations(FrontFactsNow live, string culture)
    {
        var open = texts.Count(culture, "front.calls_open", live.Calls.Count);
        return DoorOf(
            "front.for_associations",
            live,
            culture,
            ("GrantCall", To("grants", "front.apply", culture, open)),
            ("Premises", To("premises", "front.premises", culture)),
            ("Event", To("events", "front.calendar", culture))
        );
    }

    private Door Together(FrontFactsNow live, string culture) =>
        DoorOf(
            "front.together",
            live,
            culture,
            ("AnnualClockEntry", To("clock", "front.clock", culture)),
            ("PartnershipAgreement", To("agreements", "front.agreements", culture)),
            ("ContactPerson", To("contacts", "front.contacts", culture))
        );

    // A municipality whose recipe leaves a type out has no door to it.
    private Door DoorOf(string title, FrontFactsNow live, string culture, params (string Type, Link Link)[] links) =>
        new(
            texts.Get(culture, title),
            [.. links.Where(l => live.Definitions.Type(l.Type) is not null).Select(l => l.Link)]
        );

    private Link To(
        string route,
        string key,
        string culture,
        string? fact = null,
        params ReadOnlySpan<(string, string?)> values
    ) => new(texts.Get(culture, key), routes.Url(route, culture, values)) { Fact = fact };
}

/// <summary>The live facts of the front page, from the slices that know them.</summary>
internal sealed class FrontFacts(
    IUpcomingEvents events,
    IAssociationDirectory associations,
    IOpenCalls calls,
    DefinitionStore definitions
)
{
    public async Task<FrontFactsNow> ReadAsync(string culture, CancellationToken cancellationToken) =>
        new(
            await events.WeekAheadAsync(culture, cancellationToken),
            await associations.CountAsync(culture, cancellationToken),
            await calls.OpenAsync(culture, cancellationToken),
            await definitions.GetAsync()
        );
}

/// <summary>The facts at one moment.</summary>
internal sealed record FrontFactsNow(WeekAhead Week, int Associations, OpenCalls Calls, ContentDefinitions Definitions);

/// <summary>What the front page shows.</summary>
internal sealed record FrontModel(IReadOnlyList<Door> Doors, IReadOnlyList<Ticket> ThisWeek, Ticket? Deadline)
    : ILiquidModel
{
    public IReadOnlyList<NewsRow> News { get; init; } = [];
    public IReadOnlyList<Link> Popular { get; init; } = [];
}

/// <summary>A group of tasks for one kind of reader.</summary>
internal sealed record Door(string Title, IReadOnlyList<Link> Links) : ILiquidModel;
