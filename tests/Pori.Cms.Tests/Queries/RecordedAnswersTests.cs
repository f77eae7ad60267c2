using System.Net;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Queries;

/// <summary>Replays what was asked of a real Orchard Core; where it answered well, ours answers the same.</summary>
public abstract class RecordedAnswersTests(TestDatabase shared) : IAsyncLifetime
{
    private ApiSite site = null!;

    public async ValueTask InitializeAsync() => site = await RecordedSite.StartAsync(await shared.AnotherAsync());

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
            await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_recorded_read_is_answered_as_recorded_or_listed_in_the_document()
    {
        var different = new List<ReadDifference>();
        foreach (var read in RecordedReads.All)
        {
            var ours = read.NeedsWrites ? null : await ReplayAsync(read);
            if (ours is null || !read.IsAnsweredBy(ours))
                different.Add(read.DifferenceTo(ours));
        }

        different.ShouldBe(RecordedReads.Listed, string.Join('\n', different.Select(d => d.Row)));
    }

    [Theory]
    [InlineData("query.bad-parameters", "parameters")]
    [InlineData("query.parameters-nested", "parameters")]
    [InlineData("lucene.content.bad-json", "query")]
    public async Task Where_Orchard_broke_ours_says_what_is_wrong(string name, string parameter) =>
        (await ReplayAsync(name)).ShouldBeProblem(
            HttpStatusCode.BadRequest,
            "urn:pori:problem:bad-parameter",
            parameter
        );

    [Theory]
    [InlineData("query.unauthorised")]
    [InlineData("query.unknown-anonymous")]
    public async Task What_is_not_there_and_what_may_not_be_run_are_the_same_404(string name) =>
        (await ReplayAsync(name)).ShouldBeProblem(HttpStatusCode.NotFound, "urn:pori:problem:not-found");

    [Fact]
    public async Task The_Lucene_API_challenges_nobody_and_refuses_somebody()
    {
        var anonymous = await ReplayAsync("lucene.content.anonymous");
        anonymous.Status.ShouldBe(HttpStatusCode.Unauthorized);
        anonymous.Text.ShouldBeEmpty();
        anonymous.Challenge.ShouldBe("Bearer");
        (await ReplayAsync("lucene.documents.no-permission")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_field_with_several_values_is_an_array_where_Orchard_broke()
    {
        var answer = await ReplayAsync("lucene.documents.one-field-multi-valued");
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Json["items"]![0]!["Association.Category.Ids"]!.AsArray().Count.ShouldBe(2);
    }

    private Task<ApiAnswer> ReplayAsync(string name) => ReplayAsync(RecordedReads.All.Single(r => r.Name == name));

    private Task<ApiAnswer> ReplayAsync(RecordedRead read) => site.CallAsync(read.Path, read.Roles, read.Body);
}

public sealed class RecordedAnswersOnSqliteTests(SqliteTestDatabase database)
    : RecordedAnswersTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class RecordedAnswersOnPostgresTests(PostgresTestDatabase database)
    : RecordedAnswersTests(database),
        IClassFixture<PostgresTestDatabase>;
