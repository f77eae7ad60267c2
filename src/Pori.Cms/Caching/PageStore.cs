using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;

namespace Pori.Cms.Caching;

/// <summary>
/// Puts the check around the store: a page whose parts changed since it was begun is not kept. It is looked at again after it was
/// stored, since an eviction may have passed between the first look and the storing.
/// </summary>
internal sealed class PageStore(IOutputCacheStore inner, TagChanges changes, IOptions<PageCacheOptions> options)
    : IOutputCacheStore
{
    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) =>
        inner.GetAsync(key, cancellationToken);

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) =>
        inner.EvictByTagAsync(tag, cancellationToken);

    public async ValueTask SetAsync(
        string key,
        byte[] value,
        string[]? tags,
        TimeSpan validFor,
        CancellationToken cancellationToken
    )
    {
        if (IsOld(tags))
            return;
        await inner.SetAsync(key, value, tags, validFor, cancellationToken);
        if (IsOld(tags))
            await inner.EvictByTagAsync(BegunTag(tags)!, cancellationToken);
    }

    private bool IsOld(string[]? tags) =>
        options.Value.CheckChanges
        && tags is not null
        && BegunTag(tags) is { } begun
        && changes.Changed(long.Parse(begun.AsSpan(PublicPagePolicy.Begun.Length), CultureInfo.InvariantCulture), tags);

    private static string? BegunTag(string[]? tags) =>
        tags?.FirstOrDefault(t => t.StartsWith(PublicPagePolicy.Begun, StringComparison.Ordinal));
}
