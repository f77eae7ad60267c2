using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Pori.Cms.Files;

/// <summary>Says whether the caller of a request may read a file.</summary>
/// <param name="http">The request.</param>
/// <param name="file">The file; its owner and slot say whose it is.</param>
public delegate Task<bool> CaseFileGuard(HttpContext http, StoredFile file);

/// <summary>The one way in which stored files leave the site. The area has no route of its own: slices map theirs.</summary>
public static class CaseFileEndpoints
{
    private const string File = "file";
    private const string Sandbox = "sandbox; default-src 'none'";

    /// <summary>
    /// Maps an address that gives a stored file to whom the guard lets. What does not exist, what is not clean, and what the
    /// caller may not read all answer 404, so that nobody learns which it was.
    /// </summary>
    /// <param name="routes">Where.</param>
    /// <param name="pattern">The path; <c>{file}</c> in it is <see cref="StoredFile.PublicId"/>.</param>
    /// <param name="authorize">Who may read; there is no address without it.</param>
    /// <exception cref="ArgumentException">The pattern has no <c>{file}</c>.</exception>
    public static IEndpointConventionBuilder MapCaseFile(
        this IEndpointRouteBuilder routes,
        string pattern,
        CaseFileGuard authorize
    )
    {
        ArgumentNullException.ThrowIfNull(authorize);
        if (!pattern.Contains($"{{{File}}}", StringComparison.Ordinal))
            throw new ArgumentException($"The path of a file has {{{File}}} in it.", nameof(pattern));
        return routes
            .MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], http => AnswerAsync(http, authorize))
            .ExcludeFromDescription();
    }

    private static async Task AnswerAsync(HttpContext http, CaseFileGuard authorize)
    {
        var store = http.RequestServices.GetRequiredService<FileStore>();
        var name = http.Request.RouteValues[File] as string ?? "";
        http.Response.Headers.CacheControl = "no-store";
        var file = await store.FindAsync(name, http.RequestAborted);
        if (file is null || !await authorize(http, file))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await using var open = await store.OpenAsync(file.Id, http.RequestAborted);
        if (open is null)
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        else
            await WriteAsync(http, open);
    }

    private static async Task WriteAsync(HttpContext http, OpenFile open)
    {
        var headers = http.Response.Headers;
        headers.ContentDisposition = Disposition(open.File.Name);
        headers.ContentSecurityPolicy = Sandbox;
        headers.XContentTypeOptions = "nosniff";
        headers.AcceptRanges = "none";
        // Of a text nobody knows the letters for sure.
        http.Response.ContentType = open.File.MediaType;
        http.Response.ContentLength = open.File.Size;
        if (HttpMethods.IsGet(http.Request.Method))
            await open.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    /// <summary>Makes the header that saves an answer under a name: in plain letters, and by RFC 5987 as it is.</summary>
    internal static string Disposition(string name)
    {
        var header = new ContentDispositionHeaderValue("attachment");
        header.SetHttpFileName(FileName.Clean(name));
        return header.ToString();
    }
}
