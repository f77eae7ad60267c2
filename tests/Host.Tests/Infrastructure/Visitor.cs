using System.Net;
using System.Net.Sockets;

namespace Pori.Host.Tests.Infrastructure;

/// <summary>Somebody with a browser: an address of their own (rates are limited by address), cookies, no redirects by itself.</summary>
public sealed class Visitor : IDisposable
{
    private static int count;
    private readonly HttpClient http;
    private readonly CookieContainer cookies = new();

    public Visitor(Uri site)
    {
        var number = Interlocked.Increment(ref count);
        var own = new IPEndPoint(new IPAddress([127, 1, (byte)(number / 250), (byte)(1 + number % 250)]), 0);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = cookies,
            ConnectCallback = (context, cancellationToken) => ConnectAsync(own, context.DnsEndPoint, cancellationToken),
        };
        http = new HttpClient(handler, disposeHandler: true) { BaseAddress = site };
    }

    /// <summary>Gets what a cookie holds, or null.</summary>
    public string? Cookie(string name) => cookies.GetCookies(http.BaseAddress!)[name]?.Value;

    /// <summary>Gets a page or another resource.</summary>
    public Task<Answer> GetAsync(string path, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return SendAsync(path, request);
    }

    /// <summary>Sends a form.</summary>
    public Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(
            path,
            new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
            }
        );

    /// <summary>Sends a request.</summary>
    public async Task<Answer> SendAsync(string path, HttpRequestMessage request)
    {
        using var sent = request;
        using var response = await http.SendAsync(sent, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var headers = response
            .Headers.Concat(response.Content.Headers)
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new(path, (int)response.StatusCode, headers, body);
    }

    public void Dispose() => http.Dispose();

    private static async ValueTask<Stream> ConnectAsync(
        IPEndPoint own,
        DnsEndPoint site,
        CancellationToken cancellationToken
    )
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(own);
            await socket.ConnectAsync(IPAddress.Parse(site.Host), site.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
