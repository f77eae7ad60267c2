using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;
using Pori.Cms.Workflows;

namespace Pori.Cms.Tests.Workflows;

/// <summary>A process dies between any two writes; the next one goes on, and each effect is there once.</summary>
public abstract class CrashTests(TestDatabase database)
{
    [Fact]
    public async Task Wherever_a_process_dies_each_effect_is_there_once_after_the_next_has_gone_on()
    {
        var deaths = 0;
        for (var survived = false; !survived; deaths++)
        {
            await using var own = await database.CopyAsync(FillAsync);
            survived = await RunUntilDeadAsync(own, before: deaths + 1);
            await using var next = await WorkflowSite.StartAsync(own);
            // What the dead process had in hand is free after a minute.
            next.Clock.Advance(TimeSpan.FromMinutes(2));
            await next.DrainAsync();

            await ShouldBeDoneOnceAsync(next, $"death before write {deaths + 1}");
        }
        // Signals, five groups of activities, their effects and the waiting in between: fewer writes would not test them.
        deaths.ShouldBeGreaterThan(20);
    }

    private static async Task<bool> RunUntilDeadAsync(TestDatabase database, int before)
    {
        var process = new DyingProcess(before);
        await using var site = await WorkflowSite.StartAsync(
            database,
            services => services.Configure<DatabaseOptions>(o => o.Interceptors.Add(process))
        );
        process.Begin();
        try
        {
            await site.DrainAsync();
        }
        catch (Exception) when (process.IsDead)
        {
            return false;
        }
        return !process.IsDead;
    }

    private static async Task FillAsync(TestDatabase database)
    {
        await using var site = await WorkflowSite.StartAsync(database);
        await site.Site.DefineAsync(SampleTypes.Definitions);
        await site.ImportAsync(
            new Flow("case")
                .Signal("start", "Go")
                .Mail("m1")
                .Trace("a")
                .With(
                    "make",
                    "CreateContentTask",
                    """{"ContentType":"Note","Publish":true,"ContentProperties":{"Expression":"{\"Note\":{\"Count\":{\"Value\":1},\"Body\":{\"Text\":\"x\"}}}"}}"""
                )
                .Trace("b")
                .Trace("c")
                .Mail("m2")
                .Signal("wait", "Paper")
                .With("fork", "ForkTask", """{"Forks":["A","B"]}""")
                .Mail("m3")
                .Mail("m4")
                .With("join", "JoinTask", """{"Mode":0}""")
                .Task("decide", "Yes")
                .Ways("start.Done > m1", "m1.Done > a", "a.Done > make", "make.Done > b", "b.Done > c", "c.Done > m2")
                .Ways("m2.Done > wait", "wait.Done > fork", "fork.A > m3", "fork.B > m4", "m3.Done > join")
                .Ways("m4.Done > join", "join.Joined > decide")
                .Json(),
            new Flow("listener")
                .With("made", "ContentPublishedEvent", """{"ContentTypeFilter":["Note"]}""")
                .Mail("m5")
                .Ways("made.Done > m5")
                .Json()
        );
        await site.RaiseAsync("1", "Go", "case-1");
        await site.RaiseAsync("2", "Paper", "case-1");
    }

    private static async Task ShouldBeDoneOnceAsync(WorkflowSite site, string death)
    {
        foreach (var view in await site.InstancesAsync())
            view.FaultMessage.ShouldBeNull(death);
        var mails = await site.OutboxAsync("email");
        mails
            .Select(m => JsonNode.Parse(m.Payload)!["Subject"]!.GetValue<string>())
            .ShouldBe(["m1", "m2", "m3", "m4", "m5"], ignoreOrder: true, death);
        (await site.Work.ReadAsync(db => db.ContentItems.CountAsync(i => i.ContentType == "Note"))).ShouldBe(1, death);
        var instance = (await site.InstancesAsync("case")).ShouldHaveSingleItem(death);
        instance.Status.ShouldBe(WorkflowStatus.Halted, death);
        var state = JsonNode.Parse(instance.State)!;
        ((string?)state["Properties"]!["trace"]).ShouldBe("a b c ", death);
        (await site.InstancesAsync("listener")).ShouldHaveSingleItem(death).Status.ShouldBe(WorkflowStatus.Finished);
        (await site.OutboxAsync(WorkflowSignals.Kind)).ShouldAllBe(m => m.DeliveredUtc != null, death);
        var findings = new List<Finding>();
        await foreach (var finding in site.Get<Audits>().RunAsync().Where(f => f.Audit == "workflows"))
            findings.Add(finding);
        findings.ShouldBeEmpty(death);
    }
}

public sealed class CrashOnSqlite(SqliteTestDatabase database)
    : CrashTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class CrashOnPostgres(PostgresTestDatabase database)
    : CrashTests(database),
        IClassFixture<PostgresTestDatabase>;
