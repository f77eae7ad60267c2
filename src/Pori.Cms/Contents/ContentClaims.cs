using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Contents;

/// <summary>
/// Paths and aliases that the items of one import take before they are stored. A large import loads what is stored ahead, so
/// that its items cost no queries.
/// </summary>
public sealed class ContentClaims
{
    private readonly Dictionary<string, ContentItem?> versions = new(StringComparer.Ordinal);
    private bool complete;

    /// <summary>Gets the item that claimed a path, by path.</summary>
    public Dictionary<string, string> Paths { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the item that claimed an alias, by alias.</summary>
    public Dictionary<string, string> Aliases { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the items of which a planned version will be the latest.</summary>
    public HashSet<string> Latest { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the other item that has or takes a path, or null.</summary>
    public ValueTask<string?> OtherOwnerOfPathAsync(CmsDbContext db, string path, string contentItemId) =>
        OwnerAsync(
            Paths,
            path,
            contentItemId,
            () =>
                db.Set<AutoroutePartIndex>()
                    .Where(i => i.Path == path && i.ContentItemId != contentItemId && (i.Published || i.Latest))
                    .Select(i => i.ContentItemId)
                    .FirstOrDefaultAsync()
        );

    /// <summary>Gets the other item that has or takes an alias, or null.</summary>
    public ValueTask<string?> OtherOwnerOfAliasAsync(CmsDbContext db, string alias, string contentItemId) =>
        OwnerAsync(
            Aliases,
            alias,
            contentItemId,
            () =>
                db.Set<AliasPartIndex>()
                    .Where(i => i.Alias == alias && i.ContentItemId != contentItemId && (i.Published || i.Latest))
                    .Select(i => i.ContentItemId)
                    .FirstOrDefaultAsync()
        );

    /// <summary>Gets a stored version, from what was loaded ahead if it was.</summary>
    internal async ValueTask<ContentItem?> StoredAsync(CmsDbContext db, string contentItemVersionId) =>
        versions.TryGetValue(contentItemVersionId, out var item)
            ? item
            : await ContentStore.GetVersionAsync(db, contentItemVersionId);

    /// <summary>Loads every taken path and alias and the given versions.</summary>
    internal async Task LoadAsync(CmsDbContext db, IEnumerable<string> contentItemVersionIds)
    {
        if (!complete)
        {
            await LoadTakenAsync(db);
            complete = true;
        }
        foreach (var ids in contentItemVersionIds.Distinct().Chunk(500))
        {
            foreach (var id in ids)
                versions[id] = null;
            var found =
                from index in db.ContentItems
                where ids.Contains(index.ContentItemVersionId)
                join document in db.Documents on index.DocumentId equals document.Id
                select document.Json;
            foreach (var item in (await found.ToListAsync()).Select(ContentItemJson.Parse))
                versions[item.ContentItemVersionId!] = item;
        }
    }

    private async Task LoadTakenAsync(CmsDbContext db)
    {
        var paths = db.Set<AutoroutePartIndex>()
            .Where(i => i.Published || i.Latest)
            .Select(i => new { i.Path, i.ContentItemId });
        await foreach (var taken in paths.AsAsyncEnumerable())
            Paths.TryAdd(taken.Path, taken.ContentItemId);
        var aliases = db.Set<AliasPartIndex>()
            .Where(i => i.Published || i.Latest)
            .Select(i => new { i.Alias, i.ContentItemId });
        await foreach (var taken in aliases.AsAsyncEnumerable())
            Aliases.TryAdd(taken.Alias, taken.ContentItemId);
    }

    private async ValueTask<string?> OwnerAsync(
        Dictionary<string, string> claimed,
        string name,
        string contentItemId,
        Func<Task<string?>> stored
    )
    {
        if (claimed.TryGetValue(name, out var claimant))
            return claimant == contentItemId ? null : claimant;
        return complete ? null : await stored();
    }
}
