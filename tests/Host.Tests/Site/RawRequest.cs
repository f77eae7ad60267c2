using System.Net.Sockets;
using System.Text;

namespace Pori.Host.Tests.Site;

/// <summary>Sends a request line as it is: clients tidy addresses up before they send them.</summary>
internal static class RawRequest
{
    /// <summary>Gets the status of the answer; 0 when the server closed without one.</summary>
    public static async Task<int> StatusAsync(string site, string target, string? header = null)
    {
        var address = new Uri(site);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var request = $"GET {target} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n{header}\r\n";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        return line?.Split(' ') is [_, var status, ..]
            ? int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)
            : 0;
    }
}
