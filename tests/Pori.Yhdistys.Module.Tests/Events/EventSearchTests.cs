using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Events;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Events;

public class EventSearchTests(SqlitePoriSite pori) : IClassFixture<SqlitePoriSite>
{
    [Theory]
    [InlineData("2026-11-24T18:00:00Z", "2026-11-24T22:00:00Z", "2026-11-24T21:59:59Z")]
    [InlineData("2026-11-24T22:00:00Z", "2026-11-24T22:00:00Z", "2026-11-24T22:00:00Z")]
    [InlineData("2026-11-24T22:00:00Z", null, "2026-11-24T22:00:00Z")]
    public async Task An_event_that_ends_at_midnight_is_not_of_the_next_day(string start, string? end, string last)
    {
        var item = new ContentItem { ContentItemId = new string('4', 26), ContentType = CityEventPart.ContentType };
        item.Content["Event"] = new JsonObject
        {
            ["Start"] = new JsonObject { ["Value"] = start },
            ["End"] = new JsonObject { ["Value"] = end },
        };
        var site = pori.Site;
        var context = new SearchMapContext(site.Get<PublishedContent>(), site.Get<Cms.Taxonomies.TermLookup>());

        var document = (await new EventSearch(site.Get<ListedIn>()).MapAsync(item, context)).ShouldNotBeNull();

        document
            .Instants.Where(i => i.Field == "end")
            .Select(i => i.Value)
            .ShouldBe([NodaTime.Text.InstantPattern.General.Parse(last).Value]);
    }
}
