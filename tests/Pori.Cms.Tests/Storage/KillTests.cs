using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Storage;

/// <summary>A process that is killed in the middle of its writes loses nothing it has answered for, and leaves nothing half done.</summary>
public abstract class KillTests(TestDatabase database)
{
    private static readonly int Kills = Deep.Or(usual: 5, deep: 20);

    [Fact]
    public async Task After_each_kill_every_answered_change_is_there_once_and_everything_agrees()
    {
        await using var site = await TestSite.StartAsync(database);
        await site.DefineAsync(SampleTypes.Definitions);
        var random = new Random(20250815);

        for (var kill = 0; kill < Kills; kill++)
        {
            var answered = await WriteUntilKilledAsync($"kill{kill}", TimeSpan.FromMilliseconds(random.Next(0, 400)));

            var kept = await site.KeysAsync($"kill{kill}-");
            answered.ShouldBeSubsetOf(kept);
            kept.ShouldBeUnique();
            // At most what each writer had under way was committed without being told.
            (kept.Count - answered.Count).ShouldBeInRange(0, KilledWriter.Writers);
        }

        var findings = new List<Finding>();
        await foreach (var finding in site.Get<Audits>().RunAsync().Where(f => !f.IsNote))
            findings.Add(finding);
        findings.ShouldBeEmpty();
        (await site.Work.ReadAsync(db => db.ContentItems.CountAsync())).ShouldBeGreaterThan(0);
    }

    private async Task<IReadOnlyCollection<string>> WriteUntilKilledAsync(string run, TimeSpan after)
    {
        var answered = new ConcurrentQueue<string>();
        var warm = new TaskCompletionSource();
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "Pori.Cms.Tests"),
            [KilledWriter.Command, database.IsSqlite ? "sqlite" : "postgres", database.Target, run]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            // A life of a second or two is not worth optimising for.
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        };
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                return;
            answered.Enqueue(line.Data);
            if (answered.Count >= 2 * KilledWriter.Writers)
                warm.TrySetResult();
        };
        process.Start();
        process.BeginOutputReadLine();
        await Task.WhenAny(warm.Task, process.WaitForExitAsync());
        process.HasExited.ShouldBeFalse("The writer ended by itself.");
        await Task.Delay(after);
        process.Kill();
        // Waits for the pipe's end too: what was flushed before the kill counts as answered.
        await process.WaitForExitAsync();
        // A COMMIT that had reached PostgreSQL may still be carried out.
        await Task.Delay(200);
        return answered;
    }
}

public sealed class KillOnSqlite(SqliteTestDatabase database) : KillTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class KillOnPostgres(PostgresTestDatabase database)
    : KillTests(database),
        IClassFixture<PostgresTestDatabase>;
