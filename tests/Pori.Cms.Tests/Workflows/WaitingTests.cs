using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;
using Pori.Cms.Tests.Recipes;
using Pori.Cms.Workflows;

namespace Pori.Cms.Tests.Workflows;

/// <summary>Many instances that wait, people who choose, two processes, and types that change meanwhile.</summary>
public abstract class WaitingTests(TestDatabase database)
{
    private const int Many = 10_000;

    [Fact]
    public async Task A_signal_finds_its_instance_among_ten_thousand_with_as_many_queries_as_among_one()
    {
        var counts = new List<(int Reads, int Writes)>();
        foreach (var halted in new[] { 1, Many })
        {
            await using var own = await WorkflowSite.EmptyAsync(database);
            var (reads, writes) = (new CommandCounter(), new WriteCounter());
            await using var site = await WorkflowSite.StartAsync(
                own,
                services =>
                    services.Configure<DatabaseOptions>(o =>
                        ((List<IInterceptor>)[reads, writes]).ForEach(o.Interceptors.Add)
                    )
            );
            await site.ImportAsync(Waits("wait").Json());
            await FillAsync(site, halted);
            await site.RaiseAsync("paper", "Paper", $"case-{halted / 2}");
            (reads.Count, writes.Count) = (0, 0);
            await site.DrainAsync();
            counts.Add((reads.Count, writes.Count));

            (await site.Work.ReadAsync(db => db.Set<WorkflowBlocking>().CountAsync())).ShouldBe(halted - 1);
            (await site.Manager.WorkflowsOf($"case-{halted / 2}"))
                .ShouldHaveSingleItem()
                .Status.ShouldBe(WorkflowStatus.Finished);
        }

        counts[1].ShouldBe(counts[0]);
        counts[0].Reads.ShouldBeInRange(1, 25);
    }

    [Fact]
    public async Task Two_processes_that_drain_together_never_do_a_thing_twice()
    {
        await using var own = await WorkflowSite.EmptyAsync(database);
        await using var one = await WorkflowSite.StartAsync(own);
        await using var two = await WorkflowSite.StartAsync(own);
        await one.ImportAsync(
            new Flow("race")
                .Signal("start", "Go")
                .Mail("m1")
                .Mail("m2")
                .Task("task", "Yes")
                .Mail("m3")
                .Ways("start.Done > m1", "m1.Done > m2", "m2.Done > task", "task.Yes > m3")
                .Json()
        );
        const int cases = 30;
        for (var i = 0; i < cases; i++)
            await one.RaiseAsync($"{i}", "Go", $"case-{i}");

        await Task.WhenAll(one.DrainAsync(), two.DrainAsync(), one.DrainAsync(), two.DrainAsync());
        var chosen = await Task.WhenAll(
            Enumerable
                .Range(0, cases * 4)
                .Select(async i =>
                    (
                        await (i % 2 == 0 ? one : two).Manager.CompleteUserTaskAsync(
                            new CompleteUserTask($"case-{i / 4}", "Yes", [])
                        )
                    ).Value
                )
        );

        chosen.Sum().ShouldBe(cases);
        var mails = await one.OutboxAsync("email");
        mails
            .CountBy(m => (string)JsonNode.Parse(m.Payload)!["Subject"]!)
            .ShouldBe([new("m1", cases), new("m2", cases), new("m3", cases)], ignoreOrder: true);
        (await one.InstancesAsync()).ShouldAllBe(i => i.Status == WorkflowStatus.Finished);
    }

    [Fact]
    public async Task A_desk_sees_what_waits_and_since_when_and_only_who_may_chooses_what_is_offered()
    {
        await using var own = await WorkflowSite.EmptyAsync(database);
        await using var site = await WorkflowSite.StartAsync(own);
        var flow = new Flow("decide")
            .Signal("start", "Go")
            .With(
                "task",
                "UserTaskEvent",
                """{"ActivityMetadata":{"Title":"Decide"},"Actions":["Approve","Reject"],"Roles":["Officer"]}"""
            )
            .Trace("approved")
            .Ways("start.Done > task", "task.Approve > approved");
        await site.ImportAsync(flow.Json());
        await site.RaiseAsync("1", "Go", "case-1");
        await site.DrainAsync();
        site.Clock.Advance(TimeSpan.FromDays(2));

        var view = (await site.Manager.WorkflowsOf("case-1")).ShouldHaveSingleItem();
        var waiting = view.Waiting.ShouldHaveSingleItem();
        waiting.Title.ShouldBe("Decide");
        waiting.SinceUtc.ShouldBe(site.Clock.GetUtcNow().UtcDateTime.AddDays(-2), TimeSpan.FromSeconds(1));
        waiting.Actions.ShouldBe(["Approve", "Reject"]);
        waiting.Roles.ShouldBe(["Officer"]);

        await RefusedAsync("workflow.taskMissing", new("case-2", "Approve", ["Officer"]));
        await RefusedAsync("workflow.actionUnknown", new("case-1", "Nope", ["Officer"]));
        await RefusedAsync("workflow.roleMissing", new("case-1", "Approve", ["Editor"]));
        await RefusedAsync("workflow.taskMissing", new("case-1", "Approve", ["Officer"]) { WorkflowId = "other" });
        (await site.InstancesAsync()).ShouldHaveSingleItem().Status.ShouldBe(WorkflowStatus.Halted);
        (await site.Manager.CompleteUserTaskAsync(new("case-1", "Approve", ["officer"]))).Value.ShouldBe(1);
        (await site.InstancesAsync()).ShouldHaveSingleItem().Status.ShouldBe(WorkflowStatus.Finished);
        await RefusedAsync("workflow.taskMissing", new("case-1", "Approve", ["Officer"]));

        async Task RefusedAsync(string code, CompleteUserTask request) =>
            (await site.Manager.CompleteUserTaskAsync(request)).Refusals.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_type_that_is_imported_again_leaves_what_runs_on_its_version_and_other_processes_begin_with_the_new_one()
    {
        await using var own = await WorkflowSite.EmptyAsync(database);
        await using var site = await WorkflowSite.StartAsync(own);
        await using var other = await WorkflowSite.StartAsync(own);
        await site.ImportAsync(Waits("type", "old").Json());
        await site.RaiseAsync("1", "Go", "old-case");
        await other.DrainAsync();

        (await site.ImportAsync(Waits("type", "old").Json())).HasChanges.ShouldBeFalse();
        (await site.ImportAsync(Waits("type", "new").Json())).HasChanges.ShouldBeTrue();
        await other.Get<ChangeFeed>().CatchUpAsync(CancellationToken.None);
        await site.RaiseAsync("2", "Go", "new-case");
        await site.RaiseAsync("3", "Paper", "old-case");
        await site.RaiseAsync("4", "Paper", "new-case");
        await other.DrainAsync();

        foreach (var (correlation, trace) in new[] { ("old-case", "old "), ("new-case", "new ") })
        {
            var view = (await site.Manager.WorkflowsOf(correlation)).ShouldHaveSingleItem();
            view.Status.ShouldBe(WorkflowStatus.Finished);
            var document = (await site.Manager.DocumentAsync(view.WorkflowId))!;
            ((string?)document["State"]!["Properties"]!["trace"]).ShouldBe(trace);
        }
        (await site.Work.ReadAsync(db => db.Set<WorkflowTypeVersion>().CountAsync())).ShouldBe(2);
    }

    private static Flow Waits(string id, string after = "after") =>
        new Flow(id)
            .Signal("start", "Go")
            .Signal("paper", "Paper")
            .Trace(after)
            .Ways("start.Done > paper", $"paper.Done > {after}");

    // One instance comes to wait by itself; the others are made its copies, which is quicker than to run them.
    private static async Task FillAsync(WorkflowSite site, int count)
    {
        await site.RaiseAsync("go", "Go", "case-0");
        await site.DrainAsync();
        var model = (await site.InstancesAsync()).ShouldHaveSingleItem();
        var waits = await site.Work.ReadAsync(db => db.Set<WorkflowBlocking>().SingleAsync());
        foreach (var chunk in Enumerable.Range(1, count - 1).Chunk(1000))
            await site.Work.RunAsync(db =>
            {
                foreach (var i in chunk)
                {
                    db.Add(Copy(model, i));
                    db.Add(
                        new WorkflowBlocking
                        {
                            WorkflowId = $"copy-{i}",
                            ActivityId = waits.ActivityId,
                            ActivityName = waits.ActivityName,
                            CorrelationId = $"case-{i}",
                            SinceUtc = waits.SinceUtc,
                        }
                    );
                }
                return Task.FromResult(true);
            });
    }

    private static WorkflowInstance Copy(WorkflowInstance model, int number) =>
        new()
        {
            WorkflowId = $"copy-{number}",
            WorkflowTypeId = model.WorkflowTypeId,
            TypeVersionId = model.TypeVersionId,
            Status = model.Status,
            CorrelationId = $"case-{number}",
            State = model.State,
            Progress = model.Progress,
            CreatedUtc = model.CreatedUtc,
            Version = 1,
        };
}

public sealed class WaitingOnSqlite(SqliteTestDatabase database)
    : WaitingTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class WaitingOnPostgres(PostgresTestDatabase database)
    : WaitingTests(database),
        IClassFixture<PostgresTestDatabase>;
