using System.Text.Json.Nodes;
using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Api;

/// <summary>The addresses that programs read.</summary>
public abstract class ApiTests(PoriApp app) : IDisposable
{
    private const string Association = "45fth9v1jah8f2vd4jhjvgtj29";
    private readonly Visitor visitor = app.NewVisitor();

    public void Dispose()
    {
        visitor.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_item_is_given_as_the_recipe_wrote_it()
    {
        var answer = (await visitor.GetAsync($"/api/content/{Association}")).ShouldBe(200);
        answer.Header("Content-Type").ShouldBe("application/json; charset=utf-8");
        var written = DemoRecipe.Items.Single(i => (string)i["ContentItemId"]! == Association);
        answer.Json.AsObject().Select(m => m.Key).Intersect(written.Select(m => m.Key)).Count().ShouldBeGreaterThan(10);
        JsonNode.DeepEquals(answer.Json["Association"], written["Association"]).ShouldBeTrue();
        ((string)answer.Json["DisplayText"]!).ShouldBe((string)written["DisplayText"]!);
    }

    [Fact]
    public async Task A_reader_who_has_an_item_is_told_so()
    {
        var etag = (await visitor.GetAsync($"/api/content/{Association}")).Header("ETag").ShouldNotBeNull();
        var again = await visitor.GetAsync($"/api/content/{Association}", ("If-None-Match", etag));
        again.ShouldBe(304).Body.ShouldBeEmpty();
        (await visitor.GetAsync($"/api/content/{Association}", ("If-None-Match", "\"another\""))).ShouldBe(200);
    }

    [Theory]
    [InlineData("4aaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("x")]
    public async Task An_unknown_item_is_a_problem_of_a_stable_type(string id) =>
        ShouldBeNotFound(await visitor.GetAsync($"/api/content/{id}"));

    [Fact]
    public async Task A_draft_is_not_found()
    {
        foreach (var draft in DemoRecipe.Items.Where(i => !DemoRecipe.IsPublished(i)))
            ShouldBeNotFound(await visitor.GetAsync($"/api/content/{draft["ContentItemId"]}"));
    }

    [Fact]
    public async Task An_item_within_another_is_not_found_by_its_own_id()
    {
        var inner = DemoRecipe
            .Items.Where(i => DemoRecipe.TypeOf(i) == "GrantCall")
            .SelectMany(i => i["Criteria"]?["ContentItems"]?.AsArray() ?? [])
            .Select(i => (string)i!["ContentItemId"]!)
            .First();
        ShouldBeNotFound(await visitor.GetAsync($"/api/content/{inner}"));
    }

    [Fact]
    public async Task A_query_answers_with_its_items()
    {
        var answer = (await visitor.GetAsync("/api/queries/LatestNews")).ShouldBe(200);
        var items = answer.Json["items"]!.AsArray();
        items.Count.ShouldBe(5);
        items.ShouldAllBe(i => (string)i!["ContentType"]! == "News" && (bool)i["Published"]!);
        var limited = await visitor.GetAsync(
            $"/api/queries/LatestNews?parameters={Uri.EscapeDataString("{\"limit\":2}")}"
        );
        limited.Json["items"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_unknown_query_is_not_found() =>
        ShouldBeNotFound(await visitor.GetAsync("/api/queries/NoSuchQuery"));

    [Theory]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("{\"limit\":{}}")]
    [InlineData("viisi")]
    public async Task Parameters_that_are_none_are_refused(string parameters)
    {
        var answer = await visitor.GetAsync($"/api/queries/LatestNews?parameters={Uri.EscapeDataString(parameters)}");
        ((string)answer.ShouldBe(400).Json["type"]!).ShouldBe("urn:pori:problem:bad-parameter");
    }

    [Theory]
    [InlineData("{\"limit\":\"x; drop table Document\"}")]
    [InlineData("{\"limit\":-1}")]
    [InlineData("{\"limit\":1e300}")]
    [InlineData("{\"limit\":\"\\u0000\"}")]
    public async Task A_value_that_breaks_a_query_is_no_failure_of_the_site(string parameters)
    {
        var answer = await visitor.GetAsync($"/api/queries/LatestNews?parameters={Uri.EscapeDataString(parameters)}");
        answer.Status.ShouldBeLessThan(500, answer.Text);
    }

    [Theory]
    [InlineData("/api/olematon")]
    [InlineData("/api")]
    public async Task What_the_api_does_not_have_is_not_found(string path) =>
        ShouldBeNotFound(await visitor.GetAsync(path));

    [Fact]
    public async Task The_api_is_described()
    {
        var answer = (await visitor.GetAsync("/openapi/v1.json")).ShouldBe(200);
        ((string)answer.Json["openapi"]!).ShouldStartWith("3.");
        var paths = answer.Json["paths"]!.AsObject().Select(p => p.Key).ToList();
        foreach (var path in new[] { "/api/content/{contentItemId}", "/api/queries/{name}", "/api/search" })
            paths.ShouldContain(path);
        (await visitor.GetAsync("/api/docs")).Status.ShouldBeOneOf(200, 301, 302, 307, 308);
    }

    [Fact]
    public async Task The_site_says_that_it_is_ready() =>
        (await visitor.GetAsync("/health/ready")).ShouldBe(200).Text.ShouldBe("Healthy");

    private static void ShouldBeNotFound(Answer answer)
    {
        answer.ShouldBe(404).Header("Content-Type").ShouldBe("application/problem+json");
        ((string)answer.Json["type"]!).ShouldBe("urn:pori:problem:not-found");
        ((int)answer.Json["status"]!).ShouldBe(404);
    }
}

[Collection(SqliteSite.Name)]
public sealed class ApiOnSqliteTests(PoriAppOnSqlite app) : ApiTests(app);

[Collection(PostgresSite.Name)]
public sealed class ApiOnPostgresTests(PoriAppOnPostgres app) : ApiTests(app);
