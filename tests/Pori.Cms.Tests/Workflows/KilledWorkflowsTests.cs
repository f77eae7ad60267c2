using System.Diagnostics;
using System.Text.Json.Nodes;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;
using Pori.Cms.Workflows;

namespace Pori.Cms.Tests.Workflows;

/// <summary>Processes that run workflows are killed, one after another, at any moment; what they did is there once.</summary>
public abstract class KilledWorkflowsTests(TestDatabase database)
{
    private const int Cases = 60;
    private static readonly int Kills = Deep.Or(usual: 4, deep: 20);

    [Fact]
    public async Task After_each_kill_the_next_process_goes_on_and_every_mail_is_there_once()
    {
        await using var site = await WorkflowSite.StartAsync(database);
        await site.ImportAsync(
            new Flow("case")
                .Signal("start", "Go")
                .Mail("m1")
                .Trace("a")
                .Mail("m2")
                .Mail("m3")
                .Signal("wait", "Paper")
                .Mail("m4")
                .Ways("start.Done > m1", "m1.Done > a", "a.Done > m2", "m2.Done > m3", "m3.Done > wait")
                .Ways("wait.Done > m4")
                .Json()
        );
        for (var i = 0; i < Cases; i++)
        {
            await site.RaiseAsync($"go-{i}", "Go", $"case-{i}");
            await site.RaiseAsync($"paper-{i}", "Paper", $"case-{i}");
        }
        var random = new Random(20261124);
        var killed = 0;
        for (var process = 1; process <= Kills; process++)
            killed += await RunAsync(2 * process, TimeSpan.FromMilliseconds(random.Next(20, 500))) ? 1 : 0;
        await RunAsync(2 * (Kills + 1), killAfter: null);

        killed.ShouldBeGreaterThan(0, "Every process ended before it was killed: the test shows nothing.");
        (await site.InstancesAsync()).Select(i => i.Status).ShouldBe(Enumerable.Repeat(WorkflowStatus.Finished, Cases));
        var mails = (await site.OutboxAsync("email")).Select(m => (string)JsonNode.Parse(m.Payload)!["Subject"]!);
        mails
            .CountBy(subject => subject)
            .ShouldBe([new("m1", Cases), new("m2", Cases), new("m3", Cases), new("m4", Cases)], ignoreOrder: true);
        var findings = new List<Finding>();
        await foreach (var finding in site.Get<Audits>().RunAsync().Where(f => f.Audit == "workflows"))
            findings.Add(finding);
        findings.ShouldBeEmpty();
    }

    // Gives whether it was killed before its end.
    private async Task<bool> RunAsync(int minutes, TimeSpan? killAfter)
    {
        var begun = new TaskCompletionSource();
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "Pori.Cms.Tests"),
            [KilledWorkflows.Command, database.IsSqlite ? "sqlite" : "postgres", database.Target, $"{minutes}"]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        };
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data == "begun")
                begun.TrySetResult();
        };
        process.Start();
        process.BeginOutputReadLine();
        await Task.WhenAny(begun.Task, process.WaitForExitAsync());
        if (killAfter is { } after)
            await Task.WhenAny(Task.Delay(after), process.WaitForExitAsync());
        else
            await process.WaitForExitAsync();
        if (process.HasExited)
        {
            process.ExitCode.ShouldBe(0);
            return false;
        }
        process.Kill();
        await process.WaitForExitAsync();
        // A COMMIT that had reached PostgreSQL may still be carried out.
        await Task.Delay(200);
        return true;
    }
}

public sealed class KilledWorkflowsOnSqlite(SqliteTestDatabase database)
    : KilledWorkflowsTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class KilledWorkflowsOnPostgres(PostgresTestDatabase database)
    : KilledWorkflowsTests(database),
        IClassFixture<PostgresTestDatabase>;
