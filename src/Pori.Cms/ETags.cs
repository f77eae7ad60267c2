using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Pori.Cms;

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
}
