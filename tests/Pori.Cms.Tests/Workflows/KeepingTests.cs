using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;
using Pori.Cms.Workflows;

namespace Pori.Cms.Tests.Workflows;

/// <summary>What is checked and what is removed.</summary>
public abstract class KeepingTests(TestDatabase database)
{
    [Theory]
    [InlineData("""DELETE FROM "WorkflowBlocking" """, "waits for other things")]
    [InlineData("""UPDATE "WorkflowBlocking" SET "CorrelationId" = 'other'""", "waits for other things")]
    [InlineData("""UPDATE "WorkflowInstance" SET "Status" = 'Executing'""", "has nothing left to do")]
    [InlineData("""UPDATE "WorkflowInstance" SET "Status" = 'Finished'""", "is Finished and waits for something")]
    [InlineData("""{unguarded} UPDATE "WorkflowInstance" SET "TypeVersionId" = 99""", "runs by version 99")]
    [InlineData("""{unguarded} DELETE FROM "WorkflowInstance" """, "a workflow that does not exist")]
    public async Task A_planted_corruption_is_found_and_named(string sql, string problem)
    {
        await using var own = await WorkflowSite.EmptyAsync(database);
        await using var site = await StartAsync(own);
        (await FindingsAsync(site)).ShouldBeEmpty();
        var id = (await site.InstancesAsync()).ShouldHaveSingleItem().WorkflowId;

        await CorruptAsync(site, sql);

        (await FindingsAsync(site)).ShouldContain(f =>
            f.Id == id && f.Problem.Contains(problem, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_ended_long_ago_is_removed_and_then_the_versions_that_nothing_runs_by()
    {
        await using var own = await WorkflowSite.EmptyAsync(database);
        await using var site = await StartAsync(own);
        await site.RaiseAsync("end", "End", "case-1");
        await site.DrainAsync();
        await site.ImportAsync(Type("changed").Json());
        await site.RaiseAsync("2", "Go", "case-2");
        await site.DrainAsync();
        var trimming = site.Get<Trimming>();
        site.Clock.Advance(TimeSpan.FromDays(89));
        await trimming.RunAsync(CancellationToken.None);
        (await site.InstancesAsync()).Count.ShouldBe(2);

        site.Clock.Advance(TimeSpan.FromDays(2));
        await trimming.RunAsync(CancellationToken.None);

        var left = (await site.InstancesAsync()).ShouldHaveSingleItem();
        left.CorrelationId.ShouldBe("case-2");
        left.Status.ShouldBe(WorkflowStatus.Halted);
        (await site.Work.ReadAsync(db => db.Set<WorkflowTypeVersion>().SingleAsync())).IsCurrent.ShouldBeTrue();
        (await FindingsAsync(site)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_type_that_deletes_what_has_finished_leaves_nothing()
    {
        await using var own = await WorkflowSite.EmptyAsync(database);
        await using var site = await WorkflowSite.StartAsync(own);
        await site.ImportAsync(
            new Flow("gone") { DeletesFinished = true }
                .Signal("start", "Go")
                .Mail("mail")
                .Signal("end", "End")
                .Ways("start.Done > mail", "mail.Done > end")
                .Json()
        );
        await site.RaiseAsync("1", "Go");
        await site.RaiseAsync("2", "End");
        await site.DrainAsync();

        (await site.InstancesAsync()).ShouldBeEmpty();
        (await site.Work.ReadAsync(db => db.Set<WorkflowBlocking>().AnyAsync())).ShouldBeFalse();
        (await site.OutboxAsync("email")).Count.ShouldBe(1);
    }

    private static Flow Type(string title) =>
        new Flow("type")
            .Signal("start", "Go")
            .Signal("end", "End")
            .Trace(title)
            .Ways("start.Done > end", $"end.Done > {title}");

    private static async Task<WorkflowSite> StartAsync(TestDatabase database)
    {
        var site = await WorkflowSite.StartAsync(database);
        await site.ImportAsync(Type("first").Json());
        await site.RaiseAsync("1", "Go", "case-1");
        await site.DrainAsync();
        return site;
    }

    private async Task CorruptAsync(WorkflowSite site, string sql)
    {
        var unguarded = database.IsSqlite ? "PRAGMA foreign_keys=OFF;" : "SET session_replication_role = replica;";
        await using var connection = site.Site.Database.CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql.Replace("{unguarded}", unguarded, StringComparison.Ordinal);
        await command.ExecuteNonQueryAsync();
        if (connection is Microsoft.Data.Sqlite.SqliteConnection sqlite)
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(sqlite);
    }

    private static async Task<List<Finding>> FindingsAsync(WorkflowSite site)
    {
        var findings = new List<Finding>();
        await foreach (var finding in site.Get<Audits>().RunAsync().Where(f => f.Audit is "workflows" or "guards"))
            findings.Add(finding);
        return findings;
    }
}

public sealed class KeepingOnSqlite(SqliteTestDatabase database)
    : KeepingTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class KeepingOnPostgres(PostgresTestDatabase database)
    : KeepingTests(database),
        IClassFixture<PostgresTestDatabase>;
