using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Yhdistys.Module.Events;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Tests.Events;

public class EventJsonLdTests
{
    [Theory]
    [InlineData("scheduled", "https://schema.org/EventScheduled")]
    [InlineData("cancelled", "https://schema.org/EventCancelled")]
    [InlineData("moved", "https://schema.org/EventRescheduled")]
    [InlineData("", "https://schema.org/EventScheduled")]
    public void The_status_is_schema_orgs(string status, string expected) =>
        ((string?)Parse(Item(status: status))["eventStatus"]).ShouldBe(expected);

    [Fact]
    public void Times_and_places_are_told_as_json()
    {
        var json = Parse(Item());
        ((string?)json["@type"]).ShouldBe("Event");
        ((string?)json["name"]).ShouldBe("Konsertti \"Äänet\"");
        ((string?)json["startDate"]).ShouldBe("2026-11-25T16:00:00Z");
        ((string?)json["endDate"]).ShouldBe("2026-11-25T18:00:00Z");
        ((string?)json["location"]!["name"]).ShouldBe("Promenadisali");
        ((string?)json["organizer"]!["name"]).ShouldBe("Kuoro ry");
        ((bool?)json["isAccessibleForFree"]).ShouldBe(true);
        json.ContainsKey("previousStartDate").ShouldBeFalse();
    }

    [Fact]
    public void A_title_cannot_end_the_script_it_stands_in()
    {
        const string title = "</script><script>alert(1)</script>";
        var text = Write(Item(title));
        text.ShouldNotContain("<");
        ((string?)JsonNode.Parse(text)!["name"]).ShouldBe(title);
    }

    private static JsonObject Parse(ContentItem item) => (JsonObject)JsonNode.Parse(Write(item))!;

    private static string Write(ContentItem item) =>
        EventJsonLd.Of(
            item,
            item.As<CityEventPart>(),
            new EventModel(item.DisplayText!)
            {
                Place = new("Promenadisali", ""),
                Organiser = new Link("Kuoro ry", "/k"),
            }
        );

    private static ContentItem Item(string title = "Konsertti \"Äänet\"", string status = "scheduled")
    {
        var item = new ContentItem { ContentType = "Event", DisplayText = title };
        item.Content["Event"] = new JsonObject
        {
            ["Start"] = new JsonObject { ["Value"] = "2026-11-25T16:00:00Z" },
            ["End"] = new JsonObject { ["Value"] = "2026-11-25T18:00:00Z" },
            ["IsFree"] = new JsonObject { ["Value"] = true },
            ["Status"] = new JsonObject { ["Text"] = status },
        };
        return item;
    }
}
