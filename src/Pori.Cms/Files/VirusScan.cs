using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace Pori.Cms.Files;

/// <summary>What the scanner says.</summary>
internal enum ScanAnswer
{
    Clean,
    Infected,
    TooLarge,
}

/// <summary>Asks clamd about content, by its command INSTREAM, over its socket or over TCP.</summary>
internal sealed class VirusScan(IOptions<FilesOptions> options)
{
    private const int Chunk = 64 * 1024;
    private const int LongestAnswer = 4096;

    /// <summary>Gets whether there is a clamd to ask.</summary>
    public bool IsSet => !string.IsNullOrEmpty(options.Value.Clamd);

    /// <summary>Gets what clamd says.</summary>
    /// <exception cref="IOException">It is not there, breaks off, takes too long, or says what nobody expects.</exception>
    public async Task<ScanAnswer> ScanAsync(Stream content, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Value.ScanTimeout);
        try
        {
            var (socket, address) = Target(options.Value.Clamd!);
            using var _ = socket;
            await socket.ConnectAsync(address, limit.Token);
            await using var clamd = new NetworkStream(socket, ownsSocket: false);
            return Read(await AskAsync(clamd, content, limit.Token));
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException("clamd took too long.", late);
        }
        catch (SocketException failure)
        {
            throw new IOException("clamd cannot be reached.", failure);
        }
    }

    private static ScanAnswer Read(string answer) =>
        answer switch
        {
            "stream: OK" => ScanAnswer.Clean,
            _ when answer.EndsWith(" FOUND", StringComparison.Ordinal) => ScanAnswer.Infected,
            _ when answer.StartsWith("INSTREAM size limit exceeded", StringComparison.Ordinal) => ScanAnswer.TooLarge,
            // The text is clamd's and names no file of ours.
            _ => throw new IOException($"clamd answered '{answer}'."),
        };

    private static async Task<string> AskAsync(NetworkStream clamd, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(clamd, content, cancellationToken);
        }
        catch (IOException)
        {
            // Where the content is over its limit, clamd says so and listens no more.
            return await AnswerAsync(clamd, cancellationToken);
        }
        return await AnswerAsync(clamd, cancellationToken);
    }

    private static async Task SendAsync(NetworkStream clamd, Stream content, CancellationToken cancellationToken)
    {
        await clamd.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        var buffer = new byte[sizeof(int) + Chunk];
        int read;
        do
        {
            read = await content.ReadAsync(buffer.AsMemory(sizeof(int)), cancellationToken);
            BinaryPrimitives.WriteInt32BigEndian(buffer, read);
            // A piece of no length is the end.
            await clamd.WriteAsync(buffer.AsMemory(0, sizeof(int) + read), cancellationToken);
        } while (read > 0);
    }

    private static async Task<string> AnswerAsync(NetworkStream clamd, CancellationToken cancellationToken)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (await clamd.ReadAsync(answer.AsMemory(length), cancellationToken) is var read and > 0)
        {
            length += read;
            if (answer.AsSpan(0, length).IndexOf((byte)0) is var end and >= 0)
                return Encoding.UTF8.GetString(answer, 0, end);
        }
        throw new IOException("clamd broke off.");
    }

    private static (Socket Socket, EndPoint Address) Target(string clamd)
    {
        if (clamd.StartsWith('/'))
            return (
                new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified),
                new UnixDomainSocketEndPoint(clamd)
            );
        var colon = clamd.LastIndexOf(':');
        var port = int.Parse(clamd.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        return (new(SocketType.Stream, ProtocolType.Tcp), new DnsEndPoint(clamd[..colon].Trim('[', ']'), port));
    }
}
