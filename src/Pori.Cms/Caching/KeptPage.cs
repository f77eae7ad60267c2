using Microsoft.Extensions.Primitives;

namespace Pori.Cms.Caching;

/// <summary>An answer as it is kept.</summary>
internal sealed record KeptPage(
    byte[] Body,
    IReadOnlyList<KeyValuePair<string, StringValues>> Headers,
    IReadOnlyCollection<string> Tags,
    DateTimeOffset Until
)
{
    private const int Overhead = 1024;

    /// <summary>Gets the bytes that the page counts for.</summary>
    public long Size => Body.Length + Overhead;
}
