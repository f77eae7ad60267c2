using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MimeKit;

namespace Pori.Cms.Tests.Email;

/// <summary>Postfix's test server: it takes mails as a real one does, or fails as told, and keeps each in a file.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private const string Program = "/usr/sbin/smtp-sink";
    private readonly Process process;
    private readonly string folder;

    private SmtpSink(Process process, string folder, int port) =>
        (this.process, this.folder, Port) = (process, folder, port);

    public int Port { get; }

    /// <summary>Starts one at a free port.</summary>
    /// <param name="options">What it does wrong, such as <c>-f RCPT</c>: it refuses every receiver for good.</param>
    public static async Task<SmtpSink> StartAsync(params string[] options)
    {
        var kept = Directory.CreateTempSubdirectory("pori-smtp-").FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(kept, (UnixFileMode)0b111_111_111);
        var port = FreePort();
        var start = new ProcessStartInfo(Program) { RedirectStandardError = true, UseShellExecute = false };
        // As root it does not start without another user to be.
        string[] user = Environment.IsPrivilegedProcess ? ["-u", "nobody"] : [];
        string[] all = [.. user, .. options, "-d", Path.Combine(kept, "mail."), $"127.0.0.1:{port}", "100"];
        foreach (var argument in all)
            start.ArgumentList.Add(argument);
        var sink = new SmtpSink(Process.Start(start)!, kept, port);
        await sink.ListensAsync();
        return sink;
    }

    /// <summary>Reads the mails that it has taken.</summary>
    public async Task<List<MimeMessage>> MailsAsync()
    {
        var mails = new List<MimeMessage>();
        foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            // Its own lines X-Client-Addr … X-Rcpt-Args come before the mail's.
            mails.Add(await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken));
        }
        return mails;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ListensAsync()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException) when (tries < 100 && !process.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }
}
