using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Api;

/// <summary>The search for programs.</summary>
[Collection(SqliteSite.Name)]
public sealed class SearchApiTests(PoriAppOnSqlite app) : IDisposable
{
    private readonly Visitor visitor = app.NewVisitor();

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task A_search_gives_its_count_and_its_items()
    {
        var answer = (await visitor.GetAsync("/api/search?q=jazz&type=Event")).ShouldBe(200);
        var items = answer.Json["items"]!.AsArray();
        ((int)answer.Json["count"]!).ShouldBe(items.Count);
        items.Select(i => (string)i!["displayText"]!).ShouldContain("Jazz-jamit");
        foreach (var item in items)
        {
            item!.AsObject().Select(m => m.Key).ShouldBe(["contentItemId", "contentType", "displayText", "url"]);
            ((string)item["contentType"]!).ShouldBe("Event");
            (await visitor.GetAsync((string)item["url"]!)).ShouldBe(200);
            (await visitor.GetAsync($"/api/content/{item["contentItemId"]}")).ShouldBe(200);
        }
    }

    [Fact]
    public async Task The_size_bounds_the_items_and_not_the_count()
    {
        var answer = (await visitor.GetAsync("/api/search?type=Association&size=7")).ShouldBe(200);
        answer.Json["items"]!.AsArray().Count.ShouldBe(7);
        ((int)answer.Json["count"]!).ShouldBeGreaterThanOrEqualTo(60);
    }

    [Fact]
    public async Task The_language_decides_how_words_are_read()
    {
        var answer = (await visitor.GetAsync("/api/search?q=riders&lang=en&type=Association")).ShouldBe(200);
        answer.Json["items"]!.AsArray().Select(i => (string)i!["displayText"]!).ShouldContain("Yyteri Wave Riders");
    }

    [Theory]
    [InlineData("size=0")]
    [InlineData("size=1000000000")]
    [InlineData("size=x")]
    [InlineData("lang=xx")]
    public async Task A_parameter_that_cannot_be_is_refused(string query)
    {
        var answer = (await visitor.GetAsync($"/api/search?q=porin&{query}")).ShouldBe(400);
        ((string)answer.Json["type"]!).ShouldBe("urn:pori:problem:bad-parameter");
    }

    [Fact]
    public async Task Drafts_are_not_found()
    {
        foreach (var draft in DemoRecipe.Items.Where(i => !DemoRecipe.IsPublished(i)))
        {
            var answer = await visitor.GetAsync(
                $"/api/search?size=100&q={Uri.EscapeDataString((string)draft["DisplayText"]!)}"
            );
            answer.ShouldBe(200).Text.ShouldNotContain((string)draft["ContentItemId"]!);
        }
    }
}
