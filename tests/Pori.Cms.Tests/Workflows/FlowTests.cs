using System.Text.Json.Nodes;
using Pori.Cms.Tests.Infrastructure;
using Pori.Cms.Workflows;

namespace Pori.Cms.Tests.Workflows;

/// <summary>Order, branches, loops, waiting and faults of single instances.</summary>
public abstract class FlowTests(TestDatabase database)
{
    [Fact]
    public async Task The_last_way_of_a_fork_runs_first_and_to_its_end_and_a_join_waits_for_all()
    {
        var state = await RunAsync(
            new Flow("fork")
                .Signal("start", "Go")
                .With("fork", "ForkTask", """{"Forks":["A","B","C"]}""")
                .Trace("a1")
                .Trace("a2")
                .Trace("b1")
                .Trace("c1")
                .With("join", "JoinTask", """{"Mode":0}""")
                .Trace("end")
                .Ways("start.Done > fork", "fork.A > a1", "a1.Done > a2", "fork.B > b1", "fork.C > c1")
                .Ways("a2.Done > join", "b1.Done > join", "c1.Done > join", "join.Joined > end")
        );

        ((string?)state["Properties"]!["trace"]).ShouldBe("c1 b1 a1 a2 end ");
    }

    [Fact]
    public async Task A_join_of_any_goes_on_with_each_arrival_and_one_of_all_without_a_way_never()
    {
        var state = await RunAsync(
            new Flow("any")
                .Signal("start", "Go")
                .With("fork", "ForkTask", """{"Forks":["A","B"]}""")
                .Trace("a")
                .Trace("b")
                .With("join", "JoinTask", """{"Mode":1}""")
                .Trace("end")
                .Signal("never", "Never")
                .With("all", "JoinTask", """{"Mode":0}""")
                .Trace("lost")
                .Ways("start.Done > fork", "fork.A > a", "fork.B > b", "a.Done > join", "b.Done > join")
                .Ways("join.Joined > end", "end.Done > all", "never.Done > all", "all.Joined > lost")
        );

        ((string?)state["Properties"]!["trace"]).ShouldBe("b end a end ");
    }

    [Fact]
    public async Task Loops_count_go_through_lists_and_hold_while_a_condition_does()
    {
        var state = await RunAsync(
            new Flow("loops")
                .Signal("start", "Go")
                .With(
                    "for",
                    "ForLoopTask",
                    """{"From":{"Expression":"1"},"To":{"Expression":"4"},"Step":{"Expression":"1"},"LoopVariableName":"x"}"""
                )
                .Script(
                    "f",
                    "setProperty('trace', (property('trace') || '') + 'f' + property('x')); setOutcome('Done')"
                )
                .With("each", "ForEachTask", """{"Enumerable":{"Expression":"['a','b']"},"LoopVariableName":"y"}""")
                .Script("e", "setProperty('trace', property('trace') + 'e' + property('y')); setOutcome('Done')")
                .With("while", "WhileLoopTask", """{"Condition":{"Expression":"(property('n') || 0) < 2"}}""")
                .Script("w", "setProperty('n', (property('n') || 0) + 1); setOutcome('Done')")
                .Ways("start.Done > for", "for.Iterate > f", "f.Done > for", "for.Done > each")
                .Ways("each.Iterate > e", "e.Done > each", "each.Done > while", "while.Iterate > w", "w.Done > while")
        );

        ((string?)state["Properties"]!["trace"]).ShouldBe("f1f2f3eaeb");
        ((int)state["Properties"]!["n"]!).ShouldBe(2);
    }

    [Fact]
    public async Task A_loop_without_end_is_stopped_and_told_as_a_fault()
    {
        await using var own = await WorkflowSite.EmptyAsync(database);
        await using var site = await WorkflowSite.StartAsync(own);
        await site.ImportAsync(
            new Flow("endless")
                .Signal("start", "Go")
                .With("while", "WhileLoopTask", """{"Condition":{"Expression":"true"}}""")
                .With("log", "LogTask", """{"Text":{"Expression":"x"},"LogLevel":0}""")
                .Ways("start.Done > while", "while.Iterate > log", "log.Done > while")
                .Json()
        );

        await site.RaiseAsync("1", "Go");
        await site.DrainAsync();

        var faulted = (await site.InstancesAsync()).ShouldHaveSingleItem();
        faulted.Status.ShouldBe(WorkflowStatus.Faulted);
        faulted.FaultMessage.ShouldBe("The workflow did 10000 activities without a rest.");
    }

    [Fact]
    public async Task A_script_that_loops_for_ever_is_stopped_and_ends_its_path()
    {
        var state = await RunAsync(
            new Flow("forever")
                .Signal("start", "Go")
                .Script("loop", "while (true) { }")
                .Trace("after")
                .Ways("start.Done > loop", "loop.Done > after")
        );

        state["Properties"]!.AsObject().ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_true_takes_the_way_of_true_and_a_script_with_an_error_takes_the_other()
    {
        foreach (var (condition, way) in new[] { ("2 > 1", "yes "), ("1", "no "), ("nothing() > 1", "no ") })
        {
            var state = await RunAsync(
                new Flow("if")
                    .Signal("start", "Go")
                    .With(
                        "if",
                        "IfElseTask",
                        new JsonObject { ["Condition"] = Flow.Expression(condition) }.ToJsonString()
                    )
                    .Trace("yes")
                    .Trace("no")
                    .Ways("start.Done > if", "if.True > yes", "if.False > no")
            );
            ((string?)state["Properties"]!["trace"]).ShouldBe(way);
        }
    }

    [Fact]
    public async Task An_instance_that_waits_goes_on_in_another_process_after_a_restart()
    {
        await using var own = await WorkflowSite.EmptyAsync(database);
        await using (var first = await WorkflowSite.StartAsync(own))
        {
            await first.ImportAsync(
                new Flow("wait")
                    .Signal("start", "Go")
                    .Trace("before")
                    .Signal("paper", "Paper")
                    .Trace("after")
                    .Ways("start.Done > before", "before.Done > paper", "paper.Done > after")
                    .Json()
            );
            await first.RaiseAsync("1", "Go", "case-1", new JsonObject { ["Amount"] = 500 });
            await first.DrainAsync();
            (await first.InstancesAsync()).ShouldHaveSingleItem().Status.ShouldBe(WorkflowStatus.Halted);
        }

        await using var second = await WorkflowSite.StartAsync(own);
        await second.RaiseAsync("2", "paper", "another");
        await second.DrainAsync();
        (await second.InstancesAsync()).ShouldHaveSingleItem().Status.ShouldBe(WorkflowStatus.Halted);
        await second.RaiseAsync("3", "PAPER", "case-1", new JsonObject { ["Extra"] = true });
        await second.DrainAsync();

        var state = await second.StateAsync();
        ((string?)state["Properties"]!["trace"]).ShouldBe("before after ");
        CmsJson
            .Same(state["Input"], JsonNode.Parse("""{"Amount":500,"Signal":"PAPER","Extra":true}"""))
            .ShouldBeTrue(state["Input"]!.ToJsonString());
        (await second.InstancesAsync()).ShouldHaveSingleItem().Status.ShouldBe(WorkflowStatus.Finished);
    }

    [Fact]
    public async Task A_singleton_begins_once_although_many_ask_at_the_same_time()
    {
        await using var own = await WorkflowSite.EmptyAsync(database);
        await using var one = await WorkflowSite.StartAsync(own);
        await using var two = await WorkflowSite.StartAsync(own);
        await one.ImportAsync(
            new Flow("only") { IsSingleton = true }
                .With("start", "HttpRequestEvent", """{"ValidateAntiforgeryToken":false}""")
                .Signal("wait", "Never")
                .Ways("start.Done > wait")
                .Json()
        );

        await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(async i => (await (i % 2 == 0 ? one : two).InvokeAsync("only", "start")).Status.ShouldBe(202))
        );

        (await one.InstancesAsync()).ShouldHaveSingleItem().Status.ShouldBe(WorkflowStatus.Halted);
    }

    [Fact]
    public async Task What_a_script_makes_is_json_and_nothing_of_net_is_within_its_reach()
    {
        var state = await RunAsync(
            new Flow("json")
                .Signal("start", "Go")
                .Script(
                    "s",
                    "setProperty('x', {a: 1, b: [1, 'z'], c: null}); setProperty('y', 1.5); output('o', 'out');"
                        + "setProperty('types', typeof input.GetType + typeof workflow().GetType);"
                        + "setProperty('name', input('Signal')); setOutcome('Done')"
                )
                .Ways("start.Done > s")
        );

        CmsJson
            .Same(
                state["Properties"],
                JsonNode.Parse(
                    """{"x":{"a":1,"b":[1,"z"],"c":null},"y":1.5,"types":"undefinedundefined","name":"Go"}"""
                )
            )
            .ShouldBeTrue(state["Properties"]!.ToJsonString());
        ((string?)state["Output"]!["o"]).ShouldBe("out");
    }

    private async Task<JsonObject> RunAsync(Flow flow)
    {
        await using var own = await WorkflowSite.EmptyAsync(database);
        await using var site = await WorkflowSite.StartAsync(own);
        await site.ImportAsync(flow.Json());
        await site.RaiseAsync("1", "Go");
        await site.DrainAsync();
        (await site.InstancesAsync()).ShouldHaveSingleItem().Status.ShouldBe(WorkflowStatus.Finished);
        return await site.StateAsync();
    }
}

public sealed class FlowOnSqlite(SqliteTestDatabase database) : FlowTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class FlowOnPostgres(PostgresTestDatabase database)
    : FlowTests(database),
        IClassFixture<PostgresTestDatabase>;
