using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Pori.Cms.Tests.Infrastructure;

/// <summary>A PostgreSQL cluster in a temporary folder, with durable commits, that ends with this process.</summary>
internal static class PrivateCluster
{
    public static async Task<string> StartAsync()
    {
        var bin = FindBinaries();
        var folder = Directory.CreateTempSubdirectory("pori-pg-").FullName;
        // PostgreSQL refuses to run as root, so root lends the folder to the user that Debian's package makes.
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", ["postgres", folder]);
        // Only the making of the folder is left unsynced: the server itself commits durably.
        await AsOwnerAsync(
            $"{bin}/initdb",
            ["-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"]
        );
        var port = FreePort();
        var options =
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=300";
        await AsOwnerAsync(
            $"{bin}/pg_ctl",
            ["-D", $"{folder}/data", "-l", $"{folder}/log", "-w", "-t", "60", "-o", options, "start"]
        );
        StopWithThisProcess(bin, folder);
        return new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "postgres",
        }.ConnectionString;
    }

    private static string FindBinaries()
    {
        const string debian = "/usr/lib/postgresql";
        var found = Directory.Exists(debian)
            ? Directory.GetDirectories(debian).Select(d => $"{d}/bin").Where(d => File.Exists($"{d}/pg_ctl")).Max()
            : null;
        return found
            ?? throw new InvalidOperationException(
                "The tests need PostgreSQL: install Debian's package 'postgresql' (15 or newer), or name a running server "
                    + "in PORI_TEST_POSTGRES as a connection string without Database."
            );
    }

    // A shell beside us waits for the end of this process, however it ends, so that no server is left behind.
    private static void StopWithThisProcess(string bin, string folder)
    {
        var owner = Environment.IsPrivilegedProcess ? "runuser -u postgres -- " : "";
        var script =
            $"while kill -0 {Environment.ProcessId} 2>/dev/null; do sleep 0.5; done; "
            + $"{owner}{bin}/pg_ctl -D {folder}/data -m immediate stop; rm -rf {folder}";
        using var watcher = Process.Start(
            new ProcessStartInfo("setsid", ["sh", "-c", $"({script}) >/dev/null 2>&1 &"]) { UseShellExecute = false }
        );
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static Task AsOwnerAsync(string program, string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments])
            : RunAsync(program, arguments);

    // The server inherits what it is started with, so its output must not be a pipe that someone waits on.
    private static async Task RunAsync(string program, string[] arguments)
    {
        var log = Path.GetTempFileName();
        var command = string.Join(' ', arguments.Prepend(program).Select(a => $"'{a}'"));
        using var process = Process.Start(
            new ProcessStartInfo("sh", ["-c", $"{command} >'{log}' 2>&1 </dev/null"])
            {
                UseShellExecute = false,
                WorkingDirectory = "/",
            }
        )!;
        await process.WaitForExitAsync();
        var output = await File.ReadAllTextAsync(log);
        File.Delete(log);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command} failed:\n{output}");
    }
}
