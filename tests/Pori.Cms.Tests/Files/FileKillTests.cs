using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Files;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Files;

/// <summary>A process that is killed in the middle of uploads has no row without its file, and no upload it has answered for is lost.</summary>
public abstract class FileKillTests(TestDatabase database)
{
    private static readonly int Kills = Deep.Or(usual: 4, deep: 20);

    [Fact]
    public async Task After_each_kill_every_answered_file_is_there_and_what_is_left_over_is_trimmed()
    {
        await using var site = await FileSite.StartAsync(database);
        var random = new Random(20261124);
        var answered = new ConcurrentQueue<string>();

        for (var kill = 0; kill < Kills; kill++)
            await UploadUntilKilledAsync(site, answered, TimeSpan.FromMilliseconds(random.Next(0, 300)));

        var rows = await site.Site.Work.ReadAsync(db => db.Set<StoredFile>().ToListAsync());
        answered.ShouldBeSubsetOf(rows.Select(r => $"{r.Id} {r.Sha256}"));
        (rows.Count - answered.Count).ShouldBeInRange(0, Kills * KilledUploader.Uploaders);
        // Size and hash of every file are compared here.
        (await site.CheckAsync()).ShouldBeEmpty();
        site.Age();
        await site.TrimAsync();
        site.OnDisk.Select(Path.GetFileName).ShouldBe(rows.Select(r => r.DiskName), ignoreOrder: true);
        (await site.CheckAsync()).ShouldBeEmpty();
    }

    private static async Task UploadUntilKilledAsync(FileSite site, ConcurrentQueue<string> answered, TimeSpan after)
    {
        var before = answered.Count;
        var warm = new TaskCompletionSource();
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "Pori.Cms.Tests"),
            [KilledUploader.Command, site.Database.IsSqlite ? "sqlite" : "postgres", site.Database.Target, site.Folder]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                return;
            answered.Enqueue(line.Data);
            if (answered.Count >= before + (2 * KilledUploader.Uploaders))
                warm.TrySetResult();
        };
        process.Start();
        process.BeginOutputReadLine();
        await Task.WhenAny(warm.Task, process.WaitForExitAsync());
        process.HasExited.ShouldBeFalse("The uploader ended by itself.");
        await Task.Delay(after);
        process.Kill();
        await process.WaitForExitAsync();
        // A COMMIT that had reached PostgreSQL may still be carried out.
        await Task.Delay(200);
    }
}

public sealed class FileKillOnSqliteTests(SqliteTestDatabase database)
    : FileKillTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class FileKillOnPostgresTests(PostgresTestDatabase database)
    : FileKillTests(database),
        IClassFixture<PostgresTestDatabase>;
