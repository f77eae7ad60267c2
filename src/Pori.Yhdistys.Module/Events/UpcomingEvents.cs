using NodaTime;
using Pori.Cms.Contents;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Events.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Events;

/// <summary>Finds events near another thing: of an association, in premises, of the same day, of this week.</summary>
internal sealed class UpcomingEvents(PublicSearch search, Tickets tickets, HobbyRows hobbies, Formats formats)
    : IUpcomingEvents
{
    private const int MostShown = 6;
    private const int MostOthers = 3;

    public Task<IReadOnlyList<Ticket>> OfAssociationAsync(
        string contentItemId,
        string culture,
        CancellationToken cancellationToken
    ) => FindAsync(FromNow(culture).Where("organiser", contentItemId), culture, cancellationToken);

    public Task<IReadOnlyList<Ticket>> InPremisesAsync(
        string contentItemId,
        string culture,
        CancellationToken cancellationToken
    ) => FindAsync(FromNow(culture).Where("premises", contentItemId), culture, cancellationToken);

    public async Task<IReadOnlyList<HobbyRow>> HobbiesOfAssociationAsync(
        string contentItemId,
        string culture,
        CancellationToken cancellationToken
    )
    {
        var query = Few(HobbyPart.ContentType, culture).Where("organiser", contentItemId) with
        {
            Sort = SearchSort.Name,
        };
        var result = await search.SearchAsync(query, cancellationToken);
        return [.. result.Hits.Select(h => hobbies.Of(h, culture))];
    }

    public async Task<WeekAhead> WeekAheadAsync(string culture, CancellationToken cancellationToken)
    {
        var today = formats.Today;
        var week = FromNow(culture) with { Ranges = new When(today, today.PlusDays(6)).Ranges(formats), Take = 3 };
        var ofToday = week with { Ranges = new When(today, today).Ranges(formats), Take = 0 };
        var ofHobbies = PageQuery.Of(culture, HobbyPart.ContentType) with { Take = 0 };
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
        var query = PageQuery.Of(culture, CityEventPart.ContentType) with
        {
            Ranges = new When(day == formats.Today ? null : day, day).Ranges(formats),
            Sort = new("start"),
        };
        return await OthersAsync(query, item, culture, cancellationToken);
    }

    /// <summary>Finds later events of the same name and organiser; without an organiser nothing tells that they are a series.</summary>
    public async Task<IReadOnlyList<Ticket>> OtherTimesAsync(
        ContentItem item,
        CityEventPart part,
        string culture,
        CancellationToken cancellationToken
    )
    {
        if (SeriesOf(part) is not var (field, organiser))
            return [];
        var query = FromNow(culture).Where("title", item.DisplayText ?? "").Where(field, organiser);
        return await OthersAsync(query, item, culture, cancellationToken);
    }

    private static (string Field, string Organiser)? SeriesOf(CityEventPart part) =>
        part.Organiser.First is { } organiser ? ("organiser", organiser)
        : part.OrganiserName.Text is { Length: > 0 } name ? ("organiserName", name)
        : null;

    // One more than is shown is asked for: the event itself may be among them.
    private async Task<IReadOnlyList<Ticket>> OthersAsync(
        SearchQuery query,
        ContentItem item,
        string culture,
        CancellationToken cancellationToken
    )
    {
        var result = await search.SearchAsync(query with { Take = MostOthers + 1 }, cancellationToken);
        var others = result.Hits.Where(h => h.ContentItemId != item.ContentItemId);
        return [.. others.Take(MostOthers).Select(h => tickets.Of(h, culture))];
    }

    private async Task<IReadOnlyList<Ticket>> FindAsync(
        SearchQuery query,
        string culture,
        CancellationToken cancellationToken
    ) => [.. (await search.SearchAsync(query, cancellationToken)).Hits.Select(h => tickets.Of(h, culture))];

    private SearchQuery FromNow(string culture) =>
        Few(CityEventPart.ContentType, culture) with
        {
            Ranges = new When(null, null).Ranges(formats),
            Sort = new("start"),
        };

    private static SearchQuery Few(string type, string culture) =>
        PageQuery.Of(culture, type) with
        {
            Take = MostShown,
        };

    // Exhibitions that have gone on for weeks would fill the week; what begins in it and has not ended is news.
    private IReadOnlyList<SearchRange> BeginningFrom(LocalDate day) =>
        [
            SearchRange.Between("start", day.AtStartOfDayInZone(formats.Zone).ToInstant(), null),
            .. new When(null, day.PlusDays(6)).Ranges(formats),
        ];
}
