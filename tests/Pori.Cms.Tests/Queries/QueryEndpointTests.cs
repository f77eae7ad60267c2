using System.Net;
using Pori.Cms.Queries;
using Pori.Cms.Search.Indices;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Queries;

public sealed class QueryEndpointTests(SqliteTestDatabase database) : IClassFixture<SqliteTestDatabase>, IAsyncLifetime
{
    private ApiSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await ApiSite.StartAsync(await database.AnotherAsync());
        await site.RunAsync(
            System
                .Text.Json.Nodes.JsonNode.Parse(
                    """
                    {"name":"queries","Queries":[{"Source":"Sql","Name":"Some","ReturnContentItems":false,
                     "Template":"select DisplayText as t from ContentItemIndex limit 5"}]}
                    """
                )!
                .AsObject()
        );
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("/api/queries/Some")]
    [InlineData("/api/queries/None")]
    [InlineData("/api/search?q=a")]
    [InlineData("/api/search?size=0")]
    [InlineData("/api/lucene/content?indexName=I&query={}")]
    public async Task HEAD_answers_as_GET_does_without_the_body(string path)
    {
        var (head, get) = (await site.HeadAsync(path), await site.CallAsync(path));

        (head.Status, head.Type).ShouldBe((get.Status, get.Type));
        head.Text.ShouldBeEmpty();
        get.Text.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("""{"limit":"viisi"}""", "limit")]
    [InlineData("""{"limit":-1}""", "limit")]
    [InlineData("""{"limit":1.5}""", "limit")]
    [InlineData("""{"size":true}""", "size")]
    [InlineData("""{"from":"-1"}""", "from")]
    [InlineData("""{"Limit":"x"}""", "Limit")]
    public async Task A_number_that_is_none_is_refused_by_its_name(string parameters, string name)
    {
        var path = $"/api/queries/Some?parameters={Uri.EscapeDataString(parameters)}";
        (await site.CallAsync(path)).ShouldBeProblem(HttpStatusCode.BadRequest, "urn:pori:problem:bad-parameter", name);
        (await site.CallAsync("/api/queries/Some", body: parameters)).ShouldBeProblem(
            HttpStatusCode.BadRequest,
            "urn:pori:problem:bad-parameter",
            name
        );
    }

    [Theory]
    [InlineData("""{"limit":3,"size":"3","from":null}""")]
    [InlineData("""{"limits":"x"}""")]
    [InlineData("")]
    public async Task Numbers_and_other_names_are_taken(string parameters) =>
        (await site.CallAsync($"/api/queries/Some?parameters={Uri.EscapeDataString(parameters)}")).Status.ShouldBe(
            HttpStatusCode.OK
        );

    [Theory]
    [InlineData("size")]
    [InlineData("from")]
    public async Task A_query_over_an_index_is_told_which_of_its_members_is_wrong(string member)
    {
        await site.DocumentAsync(
            LuceneIndexSettings.DocumentName,
            document =>
                document[LuceneIndexSettings.DocumentName] = new System.Text.Json.Nodes.JsonObject
                {
                    ["I"] = new System.Text.Json.Nodes.JsonObject(),
                }
        );
        var query = Uri.EscapeDataString("{\"query\":{\"match_all\":{}},\"" + member + "\":\"paljon\"}");

        var answer = await site.CallAsync($"/api/lucene/content?indexName=I&query={query}");

        answer.ShouldBeProblem(HttpStatusCode.BadRequest, "urn:pori:problem:bad-parameter", member);
    }
}
