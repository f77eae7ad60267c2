using NodaTime;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Events;

/// <summary>Makes tickets of found events.</summary>
internal sealed class Tickets(Formats formats, Texts texts)
{
    /// <summary>Makes the ticket of a hit; instants are shown as wall time of the site's zone.</summary>
    public Ticket Of(SearchHit hit, string culture)
    {
        var stored = hit.Read<EventStored>();
        var format = Formats.In(culture);
        var start = Local(stored.Start);
        return new(hit.Title, PublicLinks.Of(hit, culture))
        {
            Lang = hit.Culture == culture ? null : hit.Culture,
            Date = start is { } day ? formats.Block(culture, day.Date) : null,
            Time = start is { } from ? TimeOf(from, Local(stored.End) ?? from, format) : "",
            Place = stored.Place,
            Price = texts.Price(culture, stored.IsFree, stored.Price),
            Organiser = stored.Organiser,
            Cancelled = stored.Status == "cancelled",
            Tag = TagOf(stored, culture),
        };
    }

    /// <summary>Writes when an event is: within a day its hours, else its days.</summary>
    public static string TimeOf(LocalDateTime from, LocalDateTime to, CultureFormat format) =>
        from.Date == to.Date ? format.Time(from.TimeOfDay, to.TimeOfDay) : format.Moment(from, to);

    private Tag? TagOf(EventStored stored, string culture) =>
        stored.Status switch
        {
            "cancelled" => new(texts.Get(culture, "events.cancelled"), "bad"),
            "moved" => new(texts.Get(culture, "events.moved"), "warn"),
            _ => null,
        };

    private LocalDateTime? Local(long? seconds) =>
        seconds is { } s ? formats.Local(Instant.FromUnixTimeSeconds(s)).LocalDateTime : null;
}
