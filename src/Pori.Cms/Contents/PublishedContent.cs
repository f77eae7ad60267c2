using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Contents;

/// <summary>
/// What the public sees, from memory: items by id, and ids by path and alias. It is bounded, kept true by the change feed, and
/// asks the database only for what was not asked before. Items are shared between readers and are not to be changed.
/// </summary>
public sealed class PublishedContent : IChangeSubscriber
{
    private const int Most = 20_000;
    private readonly ReadThrough<string, ContentItem?> items;
    private readonly ReadThrough<string, string?> paths;
    private readonly ReadThrough<string, string?> aliases;

    /// <summary>Makes the reader.</summary>
    public PublishedContent(IUnitOfWork work)
    {
        items = new(id => work.ReadAsync(db => ContentStore.GetAsync(db, id, VersionOptions.Published)));
        paths = new(path =>
            work.ReadAsync(db =>
                db.Set<AutoroutePartIndex>()
                    .Where(i => i.Path == path && i.Published)
                    .Select(i => i.ContentItemId)
                    .FirstOrDefaultAsync()
            )
        );
        aliases = new(alias =>
            work.ReadAsync(db =>
                db.Set<AliasPartIndex>()
                    .Where(i => i.Alias == alias && i.Published)
                    .Select(i => i.ContentItemId)
                    .FirstOrDefaultAsync()
            )
        );
    }

    /// <summary>Gets an item by id, or null.</summary>
    public Task<ContentItem?> GetAsync(string contentItemId) => BoundedAsync(items, contentItemId);

    /// <summary>Gets an item by the path of its page, or null.</summary>
    public async Task<ContentItem?> ByPathAsync(string path) => await FromAsync(paths, path);

    /// <summary>Gets an item by alias, or null.</summary>
    public async Task<ContentItem?> ByAliasAsync(string alias) => await FromAsync(aliases, alias);

    /// <inheritdoc />
    public ValueTask ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var content = false;
        foreach (var change in changes.Where(c => c.Kind == ChangeKind.Content))
        {
            items.Drop(change.Id);
            content = true;
        }
        // A change may have given a path away or taken one, and misses are remembered too.
        if (content)
        {
            paths.Clear();
            aliases.Clear();
        }
        return ValueTask.CompletedTask;
    }

    private async Task<ContentItem?> FromAsync(ReadThrough<string, string?> keys, string key) =>
        await BoundedAsync(keys, key) is { } id ? await GetAsync(id) : null;

    // Crude but bounded: a cache that is full starts anew.
    private static Task<T> BoundedAsync<T>(ReadThrough<string, T> cache, string key)
    {
        if (cache.Count >= Most)
            cache.Clear();
        return cache.GetAsync(key);
    }
}
