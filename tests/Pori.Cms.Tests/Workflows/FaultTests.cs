using System.Text.Json.Nodes;
using Pori.Cms.Tests.Infrastructure;
using Pori.Cms.Workflows;

namespace Pori.Cms.Tests.Workflows;

/// <summary>What fails: instances that fault and mails that cannot be written.</summary>
public abstract class FaultTests(TestDatabase database)
{
    [Fact]
    public async Task A_fault_is_told_to_the_workflow_that_waits_for_faults_and_can_be_tried_again()
    {
        await using var own = await WorkflowSite.EmptyAsync(database);
        await using var site = await WorkflowSite.StartAsync(own);
        await site.ImportAsync(
            new Flow("wrong")
                .Signal("start", "Go")
                .Mail("before")
                .With("redirect", "HttpRedirectTask", """{"Location":{"Expression":"{{ Workflow.Input.To }}"}}""")
                .Ways("start.Done > before", "before.Done > redirect")
                .Json(),
            new Flow("watch")
                .With(
                    "fault",
                    "WorkflowFaultEvent",
                    """{"ErrorFilter":{"Expression":"input('ErrorInfo').WorkflowName == 'wrong'"}}"""
                )
                .Mail("alarm", body: "{{ Workflow.Input.ErrorInfo.FaultMessage }}")
                .Ways("fault.Done > alarm")
                .Json()
        );

        await site.RaiseAsync("1", "Go", "", new JsonObject { ["To"] = "//evil.example" });
        await site.DrainAsync();

        var faulted = (await site.Manager.ByStatusAsync(WorkflowStatus.Faulted)).ShouldHaveSingleItem();
        faulted.FaultMessage.ShouldBe("A workflow may send readers on within the site only.");
        (await site.OutboxAsync("email"))
            .Select(m => JsonNode.Parse(m.Payload)!["Text"]!.GetValue<string>())
            .ShouldBe(["Hei", faulted.FaultMessage], ignoreOrder: true);
        (await site.Manager.RetryAsync(faulted.WorkflowId)).Succeeded.ShouldBeTrue();
        (await site.Manager.ByStatusAsync(WorkflowStatus.Faulted)).ShouldHaveSingleItem();
        (await site.OutboxAsync("email")).Count(m => m.Payload.Contains("Hei", StringComparison.Ordinal)).ShouldBe(1);
        (await site.Manager.RetryAsync("nothing")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workflow.notFaulted");
        (await site.Manager.AbortAsync(faulted.WorkflowId)).Succeeded.ShouldBeTrue();
        (await site.Manager.ByStatusAsync(WorkflowStatus.Faulted)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_whose_template_fails_is_not_sent_and_takes_the_way_of_failed()
    {
        var broken = new[]
        {
            ("aino@pori.example", "{{ 'x' | "),
            ("no address", "Hei"),
            ("aino@pori.example", "{% for i in (1..100000) %}{{ i }}{% endfor %}"),
        };
        foreach (var (to, body) in broken)
        {
            await using var own = await WorkflowSite.EmptyAsync(database);
            await using var site = await WorkflowSite.StartAsync(own);
            await site.ImportAsync(
                new Flow("mail")
                    .Signal("start", "Go")
                    .Mail("mail", to, body)
                    .Trace("sent")
                    .Trace("failed")
                    .Ways("start.Done > mail", "mail.Done > sent", "mail.Failed > failed")
                    .Json()
            );
            await site.RaiseAsync("1", "Go");
            await site.DrainAsync();

            ((string?)(await site.StateAsync())["Properties"]!["trace"]).ShouldBe("failed ");
            (await site.OutboxAsync("email")).ShouldBeEmpty();
        }
    }
}

public sealed class FaultsOnSqlite(SqliteTestDatabase database)
    : FaultTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class FaultsOnPostgres(PostgresTestDatabase database)
    : FaultTests(database),
        IClassFixture<PostgresTestDatabase>;
