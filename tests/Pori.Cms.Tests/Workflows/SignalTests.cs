using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;
using Pori.Cms.Workflows;

namespace Pori.Cms.Tests.Workflows;

/// <summary>Signals, content events and timers: how what happens reaches workflows.</summary>
public abstract class SignalTests(TestDatabase database)
{
    private const string Note = """{"Note":{"Count":{"Value":1},"Body":{"Text":"x"}}}""";

    [Fact]
    public async Task A_signal_is_raised_with_its_change_or_not_at_all()
    {
        await using var own = await WorkflowSite.EmptyAsync(database);
        await using var site = await StartAsync(own, new Flow("go").Signal("start", "Go"));

        await Should.ThrowAsync<InvalidOperationException>(() =>
            site.Work.RunAsync<bool>(db =>
            {
                site.Get<WorkflowSignals>().Raise(db, "1", "Go", "", []);
                throw new InvalidOperationException("The change is refused.");
            })
        );
        await site.DrainAsync();
        (await site.InstancesAsync()).ShouldBeEmpty();

        await site.RaiseAsync("2", "Go");
        await site.DrainAsync();
        await site.DrainAsync();
        (await site.InstancesAsync()).ShouldHaveSingleItem();
        await Should.ThrowAsync<ArgumentException>(() => site.RaiseAsync("3", " "));
        await Should.ThrowAsync<ArgumentException>(() => site.RaiseAsync(new string('k', 191), "Go"));
        await Should.ThrowAsync<ArgumentException>(() => site.RaiseAsync("4", "Go", new string('c', 101)));
    }

    [Fact]
    public async Task A_signal_that_cannot_be_delivered_is_given_up_seen_and_sent_again()
    {
        await using var own = await WorkflowSite.EmptyAsync(database);
        await using var site = await StartAsync(own, new Flow("go").Signal("start", "Go"));
        await site.RaiseAsync("bad", "Go");
        var payload = (await site.OutboxAsync(WorkflowSignals.Kind)).Single().Payload;
        await SetPayloadAsync(site, "not json");
        for (var i = 0; i < 10; i++)
        {
            await site.DrainAsync();
            site.Clock.Advance(TimeSpan.FromHours(1));
        }
        await site.RaiseAsync("good", "Go");
        await site.DrainAsync();

        (await site.InstancesAsync()).ShouldHaveSingleItem();
        var stuck = (await site.Manager.StuckSignalsAsync()).ShouldHaveSingleItem();
        stuck.Key.ShouldBe("signal/bad");
        stuck.Attempts.ShouldBe(8);
        stuck.LastError.ShouldNotBeNull().ShouldStartWith("JsonException");

        await SetPayloadAsync(site, payload, onlyStuck: true);
        (await site.Manager.RetrySignalAsync(stuck.Id)).Succeeded.ShouldBeTrue();
        await site.DrainAsync();
        (await site.InstancesAsync()).Count.ShouldBe(2);
        (await site.Manager.RetrySignalAsync(stuck.Id)).Refusals.Single().Code.ShouldBe("workflow.signalMissing");
    }

    [Fact]
    public async Task Signals_of_one_moment_arrive_in_the_order_they_were_raised()
    {
        await using var own = await WorkflowSite.EmptyAsync(database);
        await using var site = await StartAsync(
            own,
            new Flow("order") { IsSingleton = true }
                .Signal("start", "Go")
                .Signal("wait", "Next")
                .Script(
                    "note",
                    "setProperty('trace', (property('trace') || '') + input('N') + ' '); setOutcome('Done')"
                )
                .Ways("start.Done > wait", "wait.Done > note", "note.Done > wait")
        );
        await site.Work.RunAsync(db =>
        {
            var signals = site.Get<WorkflowSignals>();
            signals.Raise(db, "go", "Go", "c", []);
            for (var i = 0; i < 20; i++)
                signals.Raise(db, $"n{i}", "Next", "c", new JsonObject { ["N"] = i });
            return Task.FromResult(true);
        });

        await site.DrainAsync();

        ((string?)(await site.StateAsync())["Properties"]!["trace"]).ShouldBe(
            string.Concat(Enumerable.Range(0, 20).Select(i => $"{i} "))
        );
    }

    [Fact]
    public async Task Content_events_reach_the_types_that_care_once_each_and_no_workflow_begins_because_of_itself()
    {
        await using var own = await WorkflowSite.EmptyAsync(database);
        await using var site = await StartAsync(
            own,
            Listener("created", "ContentCreatedEvent"),
            Listener("draft", "ContentDraftSavedEvent"),
            Listener("updated", "ContentUpdatedEvent"),
            Listener("published", "ContentPublishedEvent"),
            Listener("unpublished", "ContentUnpublishedEvent"),
            Listener("deleted", "ContentDeletedEvent"),
            new Flow("again")
                .With("start", "ContentPublishedEvent", """{"ContentTypeFilter":["Note"]}""")
                .With(
                    "update",
                    "UpdateContentTask",
                    """{"Publish":true,"ContentProperties":{"Expression":"{\"Note\":{\"Body\":{\"Text\":\"again\"}}}"}}"""
                )
                .Ways("start.Done > update")
        );
        var content = site.Get<ContentManager>();
        var item = content.New("Note");
        foreach (var (name, part) in (JsonObject)JsonNode.Parse(Note)!)
            item.Content[name] = part!.DeepClone();

        await site.Work.RunAsync(db => content.CreateAsync(db, item, publish: false));
        await site.DrainAsync();
        await CountAsync(created: 1, draft: 1);
        await site.Work.RunAsync<ContentItem?>(db => content.PublishAsync(db, item.ContentItemId));
        await site.DrainAsync();
        // Published by us, then by the workflow, which does not begin again.
        await CountAsync(created: 1, draft: 1, published: 2, updated: 1);
        (await site.InstancesAsync("again")).ShouldHaveSingleItem().Status.ShouldBe(WorkflowStatus.Finished);
        await site.Work.RunAsync<ContentItem?>(db => content.UnpublishAsync(db, item.ContentItemId));
        await site.Work.RunAsync<bool>(db => content.RemoveAsync(db, item.ContentItemId));
        await site.DrainAsync();
        (await site.InstancesAsync("unpublished")).Count.ShouldBe(1);
        (await site.InstancesAsync("deleted")).Count.ShouldBe(1);

        async Task CountAsync(int created = 0, int draft = 0, int published = 0, int updated = 0)
        {
            (await site.InstancesAsync("created")).Count.ShouldBe(created);
            (await site.InstancesAsync("draft")).Count.ShouldBe(draft);
            (await site.InstancesAsync("published")).Count.ShouldBe(published);
            (await site.InstancesAsync("updated")).Count.ShouldBe(updated);
        }
    }

    [Fact]
    public async Task Tasks_make_change_publish_unpublish_and_remove_content_and_say_when_there_is_nothing_to_do()
    {
        await using var own = await WorkflowSite.EmptyAsync(database);
        var flow = new Flow("tasks")
            .Signal("start", "Go")
            .With(
                "bad",
                "CreateContentTask",
                """{"ContentType":"Note","ContentProperties":{"Expression":"{\"Note\":{}}"}}"""
            )
            .With(
                "make",
                "CreateContentTask",
                new JsonObject
                {
                    ["ContentType"] = "Note",
                    ["Publish"] = false,
                    ["ContentProperties"] = Flow.Expression(Note),
                }.ToJsonString()
            );
        string[] tasks = ["Publish", "Publish", "Unpublish", "Unpublish", "Delete", "Delete"];
        flow.Ways("start.Done > bad", "bad.Failed > make", "make.Done > t0");
        for (var i = 0; i < tasks.Length; i++)
            flow.With($"t{i}", $"{tasks[i]}ContentTask").Trace($"d{i}").Trace($"n{i}");
        string[] done = ["Published", "Published", "Unpublished", "Unpublished", "Deleted", "Deleted"];
        for (var i = 0; i < tasks.Length; i++)
        {
            flow.Ways($"t{i}.{done[i]} > d{i}", $"t{i}.Noop > n{i}");
            if (i + 1 < tasks.Length)
                flow.Ways($"d{i}.Done > t{i + 1}", $"n{i}.Done > t{i + 1}");
        }
        await using var site = await StartAsync(own, flow);

        await site.RaiseAsync("1", "Go");
        await site.DrainAsync();

        var state = await site.StateAsync();
        ((string?)state["Properties"]!["trace"]).ShouldBe("d0 n1 d2 n3 d4 n5 ");
        (await site.Work.ReadAsync(db => db.ContentItems.CountAsync())).ShouldBe(1);
        (await site.Work.ReadAsync(db => db.ContentItems.AnyAsync(i => i.Latest || i.Published))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_timer_is_due_at_its_next_minute_and_one_that_starts_begins_once_for_each()
    {
        await using var own = await WorkflowSite.EmptyAsync(database);
        await using var one = await StartAsync(
            own,
            new Flow("wait")
                .Signal("start", "Go")
                .With("timer", "TimerEvent", """{"CronExpression":"* * * * *"}""")
                .Trace("after")
                .Ways("start.Done > timer", "timer.Done > after"),
            new Flow("hourly")
                .With("timer", "TimerEvent", """{"CronExpression":"0 8 * * *","UseSiteTimeZone":true}""")
                .Trace("ran")
                .Ways("timer.Done > ran"),
            // It is told each minute, and hinders no other.
            new Flow("a broken one").With("timer", "TimerEvent", """{"CronExpression":"soon"}""")
        );
        await using var two = await WorkflowSite.StartAsync(own, clock: one.Clock);
        await one.RaiseAsync("1", "Go");
        await one.DrainAsync();
        (await TickAsync()).ShouldBe(0);
        one.Clock.Advance(TimeSpan.FromSeconds(29));
        (await TickAsync()).ShouldBe(0);
        one.Clock.Advance(TimeSpan.FromSeconds(1));
        (await TickAsync()).ShouldBe(1);
        (await one.InstancesAsync("wait")).ShouldHaveSingleItem().Status.ShouldBe(WorkflowStatus.Finished);

        one.Clock.Advance(TimeSpan.FromDays(1));
        (await TickAsync()).ShouldBe(1);
        (await TickAsync()).ShouldBe(0);
        one.Clock.Advance(TimeSpan.FromDays(3));
        // Three mornings were missed and are made up for once.
        (await TickAsync()).ShouldBe(1);
        (await one.InstancesAsync("hourly")).Count.ShouldBe(2);

        async Task<int> TickAsync() =>
            (
                await Task.WhenAll(
                    one.Get<WorkflowTimers>().TickAsync(CancellationToken.None),
                    two.Get<WorkflowTimers>().TickAsync(CancellationToken.None)
                )
            ).Sum();
    }

    private static Flow Listener(string id, string name) =>
        new Flow(id).With("start", name, """{"ContentTypeFilter":["Note"]}""").Trace("end").Ways("start.Done > end");

    private static async Task<WorkflowSite> StartAsync(TestDatabase database, params Flow[] types)
    {
        var site = await WorkflowSite.StartAsync(database);
        await site.Site.DefineAsync(SampleTypes.Definitions);
        await site.ImportAsync([.. types.Select(t => t.Json())]);
        return site;
    }

    private static Task SetPayloadAsync(WorkflowSite site, string payload, bool onlyStuck = false) =>
        site.Work.RunAsync(db =>
            db.Outbox.Where(m => m.Kind == WorkflowSignals.Kind && (!onlyStuck || m.FailedUtc != null))
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Payload, payload))
        );
}

public sealed class SignalsOnSqlite(SqliteTestDatabase database)
    : SignalTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class SignalsOnPostgres(PostgresTestDatabase database)
    : SignalTests(database),
        IClassFixture<PostgresTestDatabase>;
