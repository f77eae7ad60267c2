using System.Net;
using System.Text.Json.Nodes;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Queries;

/// <summary>Replays what was asked of a real Orchard Core; where it answered well, ours answers the same.</summary>
public abstract class RecordedAnswersTests(TestDatabase shared) : IAsyncLifetime
{
    // The recorded site had been changed by then; ours has not, so the versions and dates differ and the names must agree.
    private const int FirstAfterWrites = 200;

    private static readonly string[] AnsweredTheSame =
    [
        "query.sql.items",
        "query.sql.parameters",
        "query.sql.post-body",
        "query.sql.rows",
        "query.sql.rows-parameter",
        "query.sql.injection",
        "query.authenticated-default",
        "query.lucene.items",
        "query.lucene.none",
        "query.lucene.raw",
        "lucene.content.match-all",
        "lucene.documents.keyword-term",
        "lucene.documents.term-business-id",
        "lucene.content.term-taxonomy",
        "lucene.content.bool-sort",
        "lucene.content.parameters",
        "lucene.content.post-json",
        "lucene.content.unknown-index",
        "lucene.content.no-index",
        "after.lucene-updated",
        "query.lucene.text-hit",
        "query.lucene.text-upper-case",
        "query.lucene.text-in-html-body",
        "query.lucene.text-html-field-not-in-fulltext",
        "lucene.content.term-category-ids",
        "lucene.content.match-description",
        "lucene.content.prefix-normalized",
        "lucene.content.bool-must-not",
    ];

    private ApiSite site = null!;

    public async ValueTask InitializeAsync() => site = await RecordedApi.StartAsync(await shared.AnotherAsync());

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
            await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_limit_that_is_no_number_is_refused_where_Orchard_finds_nothing()
    {
        var answer = await ReplayAsync(RecordedApi.Calls["query.sql.liquid-injection"]);

        answer.ShouldBeProblem(System.Net.HttpStatusCode.BadRequest, "urn:pori:problem:bad-parameter", "limit");
    }

    [Fact]
    public async Task Reads_are_answered_as_recorded()
    {
        var calls = RecordedApi.Calls;
        foreach (var name in AnsweredTheSame)
        {
            var call = calls[name];
            var answer = await ReplayAsync(call);
            ((int)answer.Status).ShouldBe(call["status"]!.GetValue<int>(), name);
            answer.Type.ShouldBe(call["contentType"]!.GetValue<string>(), name);
            var expected = call["response"]!.AsObject();
            if (call["seq"]!.GetValue<int>() < FirstAfterWrites)
                Sorted(answer.Json).ToJsonString().ShouldBe(Sorted(expected).ToJsonString(), name);
            else
                Names(answer.Json).ShouldBe(Names(expected), ignoreOrder: true, name);
        }
    }

    [Theory]
    [InlineData("query.bad-parameters", "parameters")]
    [InlineData("query.parameters-nested", "parameters")]
    [InlineData("lucene.content.bad-json", "query")]
    public async Task Where_Orchard_broke_ours_says_what_is_wrong(string name, string parameter) =>
        (await ReplayAsync(RecordedApi.Calls[name])).ShouldBeProblem(
            HttpStatusCode.BadRequest,
            "urn:pori:problem:bad-parameter",
            parameter
        );

    [Theory]
    [InlineData("query.unauthorised")]
    [InlineData("query.unknown-anonymous")]
    public async Task What_is_not_there_and_what_may_not_be_run_are_the_same_404(string name) =>
        (await ReplayAsync(RecordedApi.Calls[name])).ShouldBeProblem(
            HttpStatusCode.NotFound,
            "urn:pori:problem:not-found"
        );

    [Fact]
    public async Task The_Lucene_API_challenges_nobody_and_refuses_somebody()
    {
        var anonymous = await ReplayAsync(RecordedApi.Calls["lucene.content.anonymous"]);
        anonymous.Status.ShouldBe(HttpStatusCode.Unauthorized);
        anonymous.Text.ShouldBeEmpty();
        anonymous.Challenge.ShouldBe("Bearer");
        (await ReplayAsync(RecordedApi.Calls["lucene.documents.no-permission"])).Status.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public async Task A_field_with_several_values_is_an_array_where_Orchard_broke()
    {
        var answer = await ReplayAsync(RecordedApi.Calls["lucene.documents.one-field-multi-valued"]);
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Json["items"]![0]!["Association.Category.Ids"]!.AsArray().Count.ShouldBe(2);
    }

    private Task<ApiAnswer> ReplayAsync(JsonObject call)
    {
        var caller = call["headers"]?["Authorization"]?.GetValue<string>() switch
        {
            null => null,
            "Bearer {admin}" => ApiSite.Administrator,
            _ => "",
        };
        return site.CallAsync(call["path"]!.GetValue<string>(), caller, call["body"]?.ToJsonString());
    }

    private static JsonNode Sorted(JsonNode node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members
                    .OrderBy(m => m.Key, StringComparer.Ordinal)
                    .Select(m => KeyValuePair.Create(m.Key, m.Value is null ? null : (JsonNode?)Sorted(m.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(i => i is null ? null : Sorted(i))]),
            _ => JsonNode.Parse(node.ToJsonString())!,
        };

    private static List<string> Names(JsonObject answer) =>
        [.. answer["items"]!.AsArray().Select(i => i!["DisplayText"]!.GetValue<string>())];
}

public sealed class RecordedAnswersOnSqliteTests(SqliteTestDatabase database)
    : RecordedAnswersTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class RecordedAnswersOnPostgresTests(PostgresTestDatabase database)
    : RecordedAnswersTests(database),
        IClassFixture<PostgresTestDatabase>;
