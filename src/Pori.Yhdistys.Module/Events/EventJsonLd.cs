using System.Text.Json.Nodes;
using NodaTime.Text;
using Pori.Cms;
using Pori.Cms.Contents;

namespace Pori.Yhdistys.Module.Events;

/// <summary>Writes an event as schema.org's Event, for search engines.</summary>
internal static class EventJsonLd
{
    public static string Of(ContentItem item, CityEventPart part, EventModel model)
    {
        var json = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Event",
            ["name"] = item.DisplayText,
            ["description"] = part.Summary.Text,
            ["isAccessibleForFree"] = part.IsFree.Value,
            ["eventStatus"] =
                "https://schema.org/"
                + part.Status.Text switch
                {
                    "cancelled" => "EventCancelled",
                    "moved" => "EventRescheduled",
                    _ => "EventScheduled",
                },
            ["location"] = new JsonObject
            {
                ["@type"] = "Place",
                ["name"] = model.Place,
                ["address"] = model.Address,
            },
        };
        if (part.Start.Value is { } start)
            json["startDate"] = InstantPattern.General.Format(start);
        if (part.End.Value is { } end)
            json["endDate"] = InstantPattern.General.Format(end);
        if (part.MovedFrom.Value is { } moved)
            json["previousStartDate"] = InstantPattern.General.Format(moved);
        if (model.Organiser is { } organiser)
            json["organizer"] = new JsonObject { ["@type"] = "Organization", ["name"] = organiser.Text };
        return json.ToJsonString(CmsJson.Options);
    }
}
