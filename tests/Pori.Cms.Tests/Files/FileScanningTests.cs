using System.Net;
using System.Net.Sockets;
using Pori.Cms.Files;
using Pori.Cms.Tests.Infrastructure;
using static Pori.Cms.Tests.Files.SampleFiles;

namespace Pori.Cms.Tests.Files;

/// <summary>Against Debian's clamd, and against one that misbehaves.</summary>
public abstract class FileScanningTests(TestDatabase database)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clean_file_becomes_readable_and_a_virus_is_removed_from_the_disk()
    {
        await using var clamd = new Clamd();
        await clamd.StartAsync();
        await using var site = await FileSite.StartAsync(database, options => options.Clamd = clamd.Socket);
        var clean = (await site.AddAsync(Pdf)).Value!;
        var infected = (await site.AddAsync(Eicar, "viesti.txt")).Value!;
        (clean.State, infected.State).ShouldBe((FileState.Waiting, FileState.Waiting));
        (await site.Store.OpenAsync(clean.Id, Stop)).ShouldBeNull();

        (await site.ScanAsync()).ShouldBe(2);

        var row = await site.RowAsync(clean.Id);
        (row.State, row.Reason).ShouldBe((FileState.Clean, null));
        row = await site.RowAsync(infected.Id);
        (row.State, row.Reason).ShouldBe((FileState.Infected, FileReason.Infected));
        Path.GetFileName(site.OnDisk.ShouldHaveSingleItem()).ShouldBe(clean.DiskName);
        (await site.Store.OpenAsync(infected.Id, Stop)).ShouldBeNull();
        (await site.CheckAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task While_clamd_is_down_files_wait_longer_each_time_and_are_scanned_when_it_is_back()
    {
        await using var clamd = new Clamd();
        await using var site = await FileSite.StartAsync(database, options => options.Clamd = clamd.Socket);
        var file = (await site.AddAsync(Pdf)).Value!;
        var waits = new List<double>();
        for (var i = 0; i < 8; i++)
        {
            (await site.ScanAsync()).ShouldBe(1);
            var row = await site.RowAsync(file.Id);
            row.State.ShouldBe(FileState.Waiting);
            var wait = row.ScanDueUtc - site.Clock.GetUtcNow().UtcDateTime;
            waits.Add(wait.TotalSeconds);
            (await site.ScanAsync()).ShouldBe(0);
            site.Clock.Advance(wait);
        }
        waits.ShouldBe([5, 10, 20, 40, 80, 160, 300, 300]);

        await clamd.StartAsync();
        await site.ScanAsync();

        (await site.RowAsync(file.Id)).State.ShouldBe(FileState.Clean);
    }

    [Fact]
    public async Task What_is_larger_than_clamd_takes_is_refused()
    {
        await using var clamd = new Clamd();
        await clamd.StartAsync(small: true);
        await using var site = await FileSite.StartAsync(database, options => options.Clamd = clamd.Socket);
        var file = (await site.AddAsync([.. Pdf, .. new byte[3_000_000], .. "%%EOF"u8])).Value!;

        await site.ScanAsync();

        var row = await site.RowAsync(file.Id);
        (row.State, row.Reason).ShouldBe((FileState.Refused, FileReason.NotScannable));
        site.OnDisk.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("stream: OK\0", FileState.Clean)]
    [InlineData("stream: Some FOUND\0", FileState.Infected)]
    [InlineData("stream: OK", FileState.Waiting)]
    [InlineData("", FileState.Waiting)]
    [InlineData("stream: OK and more\0", FileState.Waiting)]
    [InlineData("stream: Can't allocate memory ERROR\0", FileState.Waiting)]
    [InlineData("UNKNOWN COMMAND\0", FileState.Waiting)]
    [InlineData(null, FileState.Waiting)]
    public async Task Only_a_whole_clean_answer_makes_a_file_clean(string? answer, FileState state)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = AnswerAsync(listener, answer);
        await using var site = await FileSite.StartAsync(
            database,
            options =>
            {
                options.Clamd = $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
                options.ScanTimeout = TimeSpan.FromSeconds(answer is null ? 1 : 20);
            }
        );
        var file = (await site.AddAsync(Pdf)).Value!;

        await site.ScanAsync();

        (await site.RowAsync(file.Id)).State.ShouldBe(state);
        await serving;
    }

    [Fact]
    public async Task Without_clamd_files_wait_for_one_or_pass_as_the_site_says()
    {
        await using var strict = await FileSite.StartAsync(database, options => options.RequireScan = true);
        var waiting = (await strict.AddAsync(Pdf)).Value!;
        (await strict.ScanAsync()).ShouldBe(0);
        (await strict.RowAsync(waiting.Id)).State.ShouldBe(FileState.Waiting);
    }

    // Null answers nothing and holds the line.
    private static async Task AnswerAsync(TcpListener listener, string? answer)
    {
        using var client = await listener.AcceptTcpClientAsync(Stop);
        var stream = client.GetStream();
        var buffer = new byte[4096];
        var end = new byte[4];
        var seen = new List<byte>();
        while (!seen.TakeLast(4).SequenceEqual(end) && await stream.ReadAsync(buffer, Stop) is var read and > 0)
            seen.AddRange(buffer.AsSpan(0, read));
        if (answer is null)
            (await stream.ReadAsync(buffer, Stop)).ShouldBe(0);
        else
            await stream.WriteAsync(Text(answer), Stop);
    }
}

public sealed class FileScanningOnSqliteTests(SqliteTestDatabase database)
    : FileScanningTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class FileScanningOnPostgresTests(PostgresTestDatabase database)
    : FileScanningTests(database),
        IClassFixture<PostgresTestDatabase>;
