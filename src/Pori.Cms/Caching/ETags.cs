using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Pori.Cms.Caching;

/// <summary>Endpoint metadata: the answer gets a weak entity tag, and a reader who has it already gets 304.</summary>
public sealed record Tagged;

/// <summary>Makes and compares entity tags.</summary>
internal static class ETags
{
    /// <summary>Gets the weak tag of a body: weak, since a compressed answer has the same one.</summary>
    public static string Of(ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return $"W/\"{Convert.ToHexStringLower(hash[..12])}\"";
    }

    /// <summary>Gets whether a request names the tag of the answer, or any.</summary>
    public static bool Match(HttpRequest request, string? tag)
    {
        if (tag is null || !EntityTagHeaderValue.TryParse(tag, out var current))
            return false;
        return EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
            && known.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Compare(current, useStrongComparison: false));
    }

    /// <summary>Gets whether the answer to a request has a tag.</summary>
    public static bool Applies(HttpContext http, PublicPagePolicy? policy) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && (policy is not null || http.GetEndpoint()?.Metadata.GetMetadata<Tagged>() is not null);
}
