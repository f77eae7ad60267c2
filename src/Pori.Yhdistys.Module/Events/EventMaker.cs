using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Pori.Cms.Contents;
using Pori.Cms.Taxonomies;

namespace Pori.Yhdistys.Module.Events;

/// <summary>Makes invented events: the same ones for the same seed.</summary>
internal sealed class EventMaker(
    CalendarWords words,
    TermIds categories,
    TermIds audiences,
    TermIds districts,
    IReadOnlyList<string> organisers
)
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Helsinki"];
    private static readonly int[] StartMinutes = [0, 0, 0, 30, 30, 15];

    public IEnumerable<ContentItem> Make(int count)
    {
        var random = new SeededRandom(words.Seed);
        var items = new SeededItems(CityEventPart.ContentType, "fi", random.Ids());
        var first = LocalDatePattern.Iso.Parse(words.EventsFrom).Value;
        var days = Period.DaysBetween(first, LocalDatePattern.Iso.Parse(words.EventsTo).Value) + 1;
        for (var i = 0; i < count; i++)
            yield return Make(i, first.PlusDays(random.Below(days)), random, items);
    }

    private ContentItem Make(int ordinal, LocalDate day, SeededRandom random, SeededItems items)
    {
        var kind = random.Pick(words.EventKinds);
        var venue = random.Pick(words.Venues);
        var title = $"{kind.Title} {venue.In}";
        var number = (100_000 + ordinal).ToString(CultureInfo.InvariantCulture);
        var item = items.Begin(title, $"tapahtumat/{Slug.From(title)}-{number}");
        item.Content[CityEventPart.ContentType] = Part(kind, venue, day, random);
        return item;
    }

    private JsonObject Part(EventKindWord kind, VenueWord venue, LocalDate day, SeededRandom random)
    {
        var start = day.At(new LocalTime(9 + random.Below(11), random.Pick(StartMinutes)))
            .InZoneLeniently(Zone)
            .ToInstant();
        var free = random.Percent(kind.FreePercent);
        var part = new JsonObject
        {
            ["Summary"] = Text($"{kind.Text} {random.Pick(words.Sentences)}"),
            ["Description"] = new JsonObject { ["Html"] = $"<p>{kind.Text}</p><p>{random.Pick(words.Sentences)}</p>" },
            ["Start"] = At(start),
            ["End"] = At(start + Duration.FromMinutes(kind.Minutes)),
            ["Place"] = Text(venue.Name),
            ["Address"] = Text(venue.Address),
            ["Category"] = categories.Field(kind.Category),
            ["Audience"] = audiences.Field(kind.Audience),
            ["District"] = districts.Field(venue.District),
            ["IsFree"] = new JsonObject { ["Value"] = free },
            ["Languages"] = new JsonObject
            {
                ["Values"] = random.Percent(7) ? new JsonArray("fi", "sv") : new JsonArray("fi"),
            },
            ["Status"] = Text(random.Percent(1) ? "cancelled" : "scheduled"),
        };
        if (!free)
            part["Price"] = new JsonObject { ["Value"] = random.Pick(words.PricesInCents) / 100m };
        if (organisers.Count > 0)
            part["Organiser"] = new JsonObject { ["ContentItemIds"] = new JsonArray(OrganiserOf(kind, venue)) };
        return part;
    }

    // Events of one name are a series: one association holds them all.
    private string OrganiserOf(EventKindWord kind, VenueWord venue)
    {
        var series = (words.EventKinds.IndexOf(kind) * words.Venues.Count) + words.Venues.IndexOf(venue);
        return new SeededRandom(words.Seed + (ulong)series).Pick(organisers);
    }

    private static JsonObject Text(string text) => new() { ["Text"] = text };

    private static JsonObject At(Instant instant) => new() { ["Value"] = InstantPattern.General.Format(instant) };
}
