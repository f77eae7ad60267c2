using System.Text.Json.Nodes;
using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Pages;

/// <summary>What an event's page and the front page show beside an event; some events are added to those of the demo.</summary>
public sealed class EventPagesTests(EventPagesTests.App app) : IClassFixture<EventPagesTests.App>, IDisposable
{
    private readonly Visitor visitor = app.NewVisitor();

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task Other_times_are_those_of_the_same_organiser()
    {
        var page = await visitor.GetAsync("/tapahtumat/jazz-jamit-2026-11-25");
        page.Links("section[aria-labelledby=other] h3 a").ShouldBe(["/tapahtumat/jazz-jamit-2026-12-09"]);
    }

    [Fact]
    public async Task The_same_day_of_an_event_that_goes_on_is_what_is_left_of_today()
    {
        var page = await visitor.GetAsync("/tapahtumat/valokuvanayttely-joen-valo");
        page.Links("section[aria-labelledby=same-day] h3 a")
            .ShouldBe(["/tapahtumat/lukupiiri-kirja-joka-jai-kesken", "/tapahtumat/avoimet-judoharjoitukset"]);
    }

    [Fact]
    public async Task The_week_of_the_front_page_begins_with_what_has_not_ended()
    {
        (await visitor.GetAsync("/tapahtumat?milloin=tanaan")).ShouldBe(200);
        (await visitor.GetAsync("/tapahtumat/aamun-kavely")).ShouldBe(200);
        (await visitor.GetAsync("/"))
            .Links("section[aria-labelledby=week] h3 a")
            .ShouldNotContain("/tapahtumat/aamun-kavely");
    }

    [Fact]
    public async Task An_event_can_be_added_to_a_calendar()
    {
        var page = await visitor.GetAsync("/tapahtumat/jazz-jamit-2026-12-09");
        var link = page.Links(".c-actions a").Single(l => l.EndsWith(".ics", StringComparison.Ordinal));
        var file = (await visitor.GetAsync(link)).ShouldBe(200);
        file.Header("Content-Type").ShouldBe("text/calendar; charset=utf-8");
        // A line longer than 75 bytes goes on in the next, after a space.
        var lines = file.Text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        lines.Count(l => l == "BEGIN:VEVENT").ShouldBe(1);
        lines.ShouldContain("UID:49464dhkjvx6y48b5q9zcrgczz");
        lines.ShouldContain("SUMMARY:Jazz-jamit");
        lines.ShouldContain("DTSTART;TZID=Europe/Helsinki:20261209T180000");
        lines.ShouldContain("DTEND;TZID=Europe/Helsinki:20261209T203000");
        lines.ShouldContain("LOCATION:Porin kaupunginkirjasto\\, Kirjastokuja 12\\, 28100 Pori");
        lines.ShouldContain("URL:" + app.Address + "/tapahtumat/jazz-jamit-2026-12-09");
        lines.ShouldContain("TZID:Europe/Helsinki");
        lines.ShouldContain("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10");
        (await visitor.GetAsync(link)).Text.ShouldBe(file.Text);
    }

    [Fact]
    public async Task Only_published_events_have_a_calendar_file()
    {
        var draft = DemoRecipe.Items.First(i => DemoRecipe.TypeOf(i) == "Event" && !DemoRecipe.IsPublished(i));
        var association = DemoRecipe.Items.First(i => DemoRecipe.TypeOf(i) == "Association");
        foreach (var item in new[] { draft, association })
            (await visitor.GetAsync($"/tapahtumat/{item["ContentItemId"]}.ics")).ShouldBe(404);
    }

    [Fact]
    public async Task A_ticket_says_once_that_its_day_is_today()
    {
        var tickets = (await visitor.GetAsync("/tapahtumat?milloin=tanaan")).AllWords(
            ".c-ticket:has([data-day=today])"
        );
        tickets.Count.ShouldBeGreaterThanOrEqualTo(2);
        tickets.ShouldAllBe(words => words.Split("tänään", StringSplitOptions.None).Length == 2);
    }

    /// <summary>The demo with an event of another organiser that has a known title, and one that ended this morning.</summary>
    public sealed class App : PoriAppOnSqlite
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            var known = DemoRecipe.Pages.Single(i => DemoRecipe.PathOf(i) == "/tapahtumat/jazz-jamit-2026-12-09");
            var other = (string)DemoRecipe.Items.First(i => DemoRecipe.TypeOf(i) == "Association")["ContentItemId"]!;
            var recipe = new JsonObject
            {
                ["name"] = "MoreEvents",
                ["steps"] = new JsonArray(
                    new JsonObject
                    {
                        ["name"] = "content",
                        ["data"] = new JsonArray(
                            Event(known, "1", "Jazz-jamit", "jazz-jamit-muualla", "2026-12-02T16", other),
                            Event(known, "2", "Aamun kävely", "aamun-kavely", "2026-11-24T05", other)
                        ),
                    }
                ),
            };
            await RunRecipeAsync(recipe.ToJsonString());
        }

        private static JsonObject Event(
            JsonObject known,
            string number,
            string title,
            string path,
            string hour,
            string organiser
        )
        {
            var item = (JsonObject)known.DeepClone();
            item["ContentItemId"] = IdOf('a', number);
            item["ContentItemVersionId"] = IdOf('b', number);
            item["LocalizationPart"]!["LocalizationSet"] = IdOf('c', number);
            item["DisplayText"] = title;
            item["TitlePart"]!["Title"] = title;
            item["AutoroutePart"]!["Path"] = "tapahtumat/" + path;
            item["Event"]!["Start"]!["Value"] = hour + ":00:00Z";
            item["Event"]!["End"]!["Value"] = hour + ":30:00Z";
            item["Event"]!["Organiser"]!["ContentItemIds"] = new JsonArray(organiser);
            return item;
        }

        private static string IdOf(char kind, string number) => $"4{new string(kind, 24)}{number}";
    }
}
