using System.Diagnostics;
using System.Text;

namespace Pori.Cms.Tests.Files;

/// <summary>Debian's clamd in a temporary folder, with one signature of the tests' own: it knows the EICAR text and nothing else.</summary>
internal sealed class Clamd : IAsyncDisposable
{
    private const string Program = "/usr/sbin/clamd";
    private readonly string folder = Directory.CreateTempSubdirectory("pori-clamd-").FullName;
    private Process? process;

    /// <summary>Gets its socket; nobody listens there until it was started.</summary>
    public string Socket => Path.Combine(folder, "clamd.ctl");

    /// <summary>Starts it, at most for a kilobyte where small is asked for.</summary>
    public async Task StartAsync(bool small = false)
    {
        var signatures = Directory.CreateDirectory(Path.Combine(folder, "db")).FullName;
        var eicar = Convert.ToHexStringLower(SampleFiles.Eicar);
        await File.WriteAllTextAsync(Path.Combine(signatures, "own.ndb"), $"Own.Eicar:0:0:{eicar}\n");
        var settings = Path.Combine(folder, "clamd.conf");
        string[] lines =
        [
            $"DatabaseDirectory {signatures}",
            $"LocalSocket {Socket}",
            "Foreground yes",
            $"TemporaryDirectory {folder}",
            "ConcurrentDatabaseReload no",
            .. small ? ["StreamMaxLength 1K"] : Array.Empty<string>(),
        ];
        await File.WriteAllLinesAsync(settings, lines);
        var start = new ProcessStartInfo(Program, ["-c", settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        process = Process.Start(start)!;
        var said = new StringBuilder();
        process.OutputDataReceived += (_, line) => said.AppendLine(line.Data);
        process.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        for (var i = 0; !File.Exists(Socket); i++)
        {
            if (process.HasExited || i > 600)
                throw new InvalidOperationException($"clamd does not start:\n{said}");
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
        Directory.Delete(folder, recursive: true);
    }
}
