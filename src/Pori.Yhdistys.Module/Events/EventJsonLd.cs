using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Pori.Cms;
using Pori.Cms.Contents;

namespace Pori.Yhdistys.Module.Events;

/// <summary>Writes an event as schema.org's Event, for search engines.</summary>
internal static class EventJsonLd
{
    private const string Schema = "https://schema.org";

    public static string Of(ContentItem item, CityEventPart part, EventModel model)
    {
        var json = new JsonObject
        {
            ["@context"] = Schema,
            ["@type"] = "Event",
            ["name"] = item.DisplayText,
            ["description"] = part.Summary.Text,
            ["isAccessibleForFree"] = part.IsFree.Value,
            ["eventStatus"] = StatusOf(part),
            ["location"] = new JsonObject
            {
                ["@type"] = "Place",
                ["name"] = model.Place.Name,
                ["address"] = model.Place.Address,
            },
        };
        AddTime(json, "startDate", part.Start.Value);
        AddTime(json, "endDate", part.End.Value);
        AddTime(json, "previousStartDate", part.MovedFrom.Value);
        if (model.Organiser is { } organiser)
            json["organizer"] = new JsonObject { ["@type"] = "Organization", ["name"] = organiser.Text };
        return json.ToJsonString(CmsJson.Options);
    }

    private static string StatusOf(CityEventPart part) =>
        part.Status.Text switch
        {
            "cancelled" => $"{Schema}/EventCancelled",
            "moved" => $"{Schema}/EventRescheduled",
            _ => $"{Schema}/EventScheduled",
        };

    private static void AddTime(JsonObject json, string name, Instant? time)
    {
        if (time is { } instant)
            json[name] = InstantPattern.General.Format(instant);
    }
}
