using System.Text.Json.Nodes;
using Pori.Cms.Queries;
using Pori.Cms.Recipes;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Queries;

public sealed class QueriesStepTests(SqliteTestDatabase database) : IClassFixture<SqliteTestDatabase>, IAsyncLifetime
{
    private ApiSite site = null!;

    public async ValueTask InitializeAsync() => site = await ApiSite.StartAsync(await database.AnotherAsync());

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Template_and_index_move_to_where_Orchard_stores_them()
    {
        await RunAsync("""[{"Source":"Lucene","Name":"Q","Template":"{}","Index":"I","Extra":1}]""");
        var stored = await site.Get<SiteDocuments>().GetAsync("Queries");
        stored["Queries"]!["Q"]!
            .ToJsonString()
            .ShouldBe(
                """{"Source":"Lucene","Name":"Q","Extra":1,"Properties":{"LuceneQueryMetadata":{"Template":"{}","Index":"I"}}}"""
            );
        (await site.Get<QueryStore>().FindAsync("q")).ShouldBe(
            new QueryDefinition("Q", "Lucene", "{}", "I", false, null)
        );
    }

    [Fact]
    public async Task A_query_is_replaced_by_name_and_a_second_run_changes_nothing()
    {
        const string first = """[{"Source":"Sql","Name":"Q","Template":"select Id from Document"}]""";
        (await RunAsync(first)).Changes.ShouldBe(["query Q: add"]);
        (await RunAsync(first)).Changes.ShouldBeEmpty();
        (await RunAsync("""[{"Source":"Sql","Name":"q","Template":"x"}]""")).Changes.ShouldBe(["query q: change"]);
        (await site.Get<QueryStore>().AllAsync()).ShouldHaveSingleItem().Template.ShouldBe("x");
    }

    [Theory]
    [InlineData("""[{"Source":"Elasticsearch","Name":"Q","Template":"x"}]""", ".Queries[0].Source")]
    [InlineData("""[{"Source":"Sql","Name":"Q","Template":"x"},{"Source":"Sql","Template":"x"}]""", ".Queries[1].Name")]
    [InlineData("""[{"Source":"Sql","Name":"Q"}]""", ".Queries[0].Template")]
    [InlineData("""[{"Source":"Lucene","Name":"Q","Template":"x"}]""", ".Queries[0].Index")]
    [InlineData("""["Q"]""", ".Queries[0]")]
    [InlineData("{}", ".Queries")]
    public async Task What_is_no_query_is_refused_with_its_place(string queries, string path) =>
        (await Should.ThrowAsync<RecipeException>(() => RunAsync(queries))).Path.ShouldBe("$.steps[0]" + path);

    [Fact]
    public async Task A_caller_needs_the_right_to_the_query_by_its_own_name()
    {
        await RunAsync("""[{"Source":"Sql","Name":"Q","Template":"select Id from Document"}]""");
        ((int)(await site.CallAsync("/api/queries/q", "Reader")).Status).ShouldBe(404);
        await site.GrantAsync("Reader", "ExecuteApi_Q");
        ((int)(await site.CallAsync("/api/queries/q", "Reader")).Status).ShouldBe(200);
        ((int)(await site.CallAsync("/api/queries/q", null)).Status).ShouldBe(404);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("\"text\"")]
    [InlineData("{\"a\":[1]}")]
    [InlineData("{")]
    [InlineData("{\"a\":1}{}")]
    public async Task Parameters_that_are_no_plain_object_are_refused(string parameters)
    {
        await RunAsync("""[{"Source":"Sql","Name":"Q","Template":"select Id from Document"}]""");
        var path = "/api/queries/Q?parameters=" + Uri.EscapeDataString(parameters);
        (await site.CallAsync(path)).ShouldBeProblem(
            System.Net.HttpStatusCode.BadRequest,
            "urn:pori:problem:bad-parameter",
            "parameters"
        );
        ((int)(await site.CallAsync("/api/queries/Q", body: parameters)).Status).ShouldBe(400);
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_refused()
    {
        await RunAsync("""[{"Source":"Sql","Name":"Q","Template":"select Id from Document"}]""");
        var body = $$"""{"a":"{{new string('x', 70_000)}}"}""";
        ((int)(await site.CallAsync("/api/queries/Q", body: body)).Status).ShouldBe(400);
    }

    private Task<RecipePlan> RunAsync(string queries) =>
        site.RunAsync(new JsonObject { ["name"] = "queries", ["Queries"] = JsonNode.Parse(queries) });
}
