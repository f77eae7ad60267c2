using NodaTime;
using Pori.Cms.Contents;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Events.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Events;

/// <summary>Finds events near another thing: of an association, in premises, of the same day, of this week.</summary>
internal sealed class UpcomingEvents(
    PublicSearch search,
    Tickets tickets,
    HobbyRows hobbies,
    Formats formats,
    Texts texts
) : IUpcomingEvents
{
    private const int Few = 6;

    public Task<IReadOnlyList<Ticket>> OfAssociationAsync(
        string contentItemId,
        string culture,
        CancellationToken cancellationToken
    ) => FindAsync(FromNow(culture, ("organiser", contentItemId)), culture, cancellationToken);

    public Task<IReadOnlyList<Ticket>> InPremisesAsync(
        string contentItemId,
        string culture,
        CancellationToken cancellationToken
    ) => FindAsync(FromNow(culture, ("premises", contentItemId)), culture, cancellationToken);

    public async Task<IReadOnlyList<HobbyRow>> HobbiesOfAssociationAsync(
        string contentItemId,
        string culture,
        CancellationToken cancellationToken
    )
    {
        var query = Query(HobbyPart.ContentType, culture, ("organiser", contentItemId)) with { Sort = SearchSort.Name };
        var result = await search.SearchAsync(query, cancellationToken);
        return [.. result.Hits.Select(h => hobbies.Of(h, culture))];
    }

    public async Task<WeekAhead> WeekAheadAsync(string culture, CancellationToken cancellationToken)
    {
        var today = formats.Today;
        var week = FromNow(culture) with { Ranges = new When(today, today.PlusDays(6)).Ranges(formats), Take = 3 };
        var ofToday = week with { Ranges = new When(today, today).Ranges(formats), Take = 0 };
        var ofHobbies = Query(HobbyPart.ContentType, culture) with { Take = 0 };
        return new(
            await FindAsync(week with { Ranges = BeginningFrom(today) }, culture, cancellationToken),
            (await search.SearchAsync(ofToday, cancellationToken)).Count,
            (await search.SearchAsync(ofHobbies, cancellationToken)).Count
        );
    }

    /// <summary>Finds the other events of the day on which an event begins, or of what is left of today while it goes on.</summary>
    public async Task<IReadOnlyList<Ticket>> SameDayAsync(
        ContentItem item,
        CityEventPart part,
        string culture,
        CancellationToken cancellationToken
    )
    {
        if (part.Start.Value is not { } start)
            return [];
        var ongoing = start <= formats.Now && part.End.Value > formats.Now;
        var day = ongoing ? formats.Today : formats.Local(start).Date;
        var query = Query(CityEventPart.ContentType, culture) with
        {
            Ranges = new When(day == formats.Today ? null : day, day).Ranges(formats),
            Sort = new("start"),
            Take = 4,
        };
        var result = await search.SearchAsync(query, cancellationToken);
        return
        [
            .. result
                .Hits.Where(h => h.ContentItemId != item.ContentItemId)
                .Take(3)
                .Select(h => tickets.Of(h, culture)),
        ];
    }

    /// <summary>Finds later events of the same name and organiser; without an organiser nothing tells that they are a series.</summary>
    public async Task<IReadOnlyList<Ticket>> OtherTimesAsync(
        ContentItem item,
        CityEventPart part,
        string culture,
        CancellationToken cancellationToken
    )
    {
        if (SeriesOf(item, part) is not { } series)
            return [];
        var query = FromNow(culture) with { Keywords = With(culture, CityEventPart.ContentType, series), Take = 4 };
        var result = await search.SearchAsync(query, cancellationToken);
        return
        [
            .. result
                .Hits.Where(h => h.ContentItemId != item.ContentItemId)
                .Take(3)
                .Select(h => tickets.Of(h, culture)),
        ];
    }

    private static (string, string)[]? SeriesOf(ContentItem item, CityEventPart part) =>
        part.Organiser.First is { } organiser ? [("title", item.DisplayText ?? ""), ("organiser", organiser)]
        : part.OrganiserName.Text is { Length: > 0 } name ? [("title", item.DisplayText ?? ""), ("organiserName", name)]
        : null;

    /// <summary>Writes the times of an event.</summary>
    public (DateBlock? Date, string When, string? OldWhen) TimesOf(CityEventPart part, string culture)
    {
        if (part.Start.Value is not { } start)
            return (null, texts.Get(culture, "events.time_open"), null);
        var from = formats.Local(start).LocalDateTime;
        var to = part.End.Value is { } end ? formats.Local(end).LocalDateTime : from;
        var format = Formats.In(culture);
        var old = part.MovedFrom.Value is { } moved ? format.Moment(formats.Local(moved).LocalDateTime) : null;
        return (formats.Block(culture, from.Date), format.Moment(from, to), old);
    }

    private async Task<IReadOnlyList<Ticket>> FindAsync(
        SearchQuery query,
        string culture,
        CancellationToken cancellationToken
    ) => [.. (await search.SearchAsync(query, cancellationToken)).Hits.Select(h => tickets.Of(h, culture))];

    private SearchQuery FromNow(string culture, params IReadOnlyList<(string Field, string Value)> filters) =>
        Query(CityEventPart.ContentType, culture, filters) with
        {
            Ranges = new When(null, null).Ranges(formats),
            Sort = new("start"),
        };

    // Exhibitions that have gone on for weeks would fill the week; what begins in it and has not ended is news.
    private IReadOnlyList<SearchRange> BeginningFrom(LocalDate day) =>
        [
            SearchRange.Between("start", day.AtStartOfDayInZone(formats.Zone).ToInstant(), null),
            .. new When(null, day.PlusDays(6)).Ranges(formats),
        ];

    private static SearchQuery Query(
        string type,
        string culture,
        params IReadOnlyList<(string Field, string Value)> filters
    ) =>
        new()
        {
            Culture = culture,
            Keywords = With(culture, type, filters),
            Take = Few,
        };

    private static Dictionary<string, IReadOnlyList<string>> With(
        string culture,
        string type,
        params IReadOnlyList<(string Field, string Value)> filters
    )
    {
        var keywords = new Dictionary<string, IReadOnlyList<string>>
        {
            ["type"] = [type],
            [ListedIn.Field] = [culture],
        };
        foreach (var (field, value) in filters)
            keywords[field] = [value];
        return keywords;
    }
}
