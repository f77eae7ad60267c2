using System.Text;
using Microsoft.AspNetCore.Http;

namespace Pori.Cms.Workflows.Http;

/// <summary>Reads a request whole, before a workflow sees it; one with too much in it is refused.</summary>
internal static class HttpRunReader
{
    private const int MostBytes = 1024 * 1024;

    /// <summary>Reads the request; null when its body is too large or no form although it says so.</summary>
    public static async Task<HttpRun?> ReadAsync(HttpContext http)
    {
        if (http.Request.ContentLength > MostBytes)
            return null;
        try
        {
            if (http.Request.HasFormContentType)
                return new(http, await http.Request.ReadFormAsync(http.RequestAborted), "");
            return await BodyAsync(http.Request) is { } body ? new(http, null, body) : null;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static async Task<string?> BodyAsync(HttpRequest request)
    {
        using var text = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted)) > 0; )
        {
            if (text.Length + read > MostBytes)
                return null;
            text.Write(chunk, 0, read);
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
