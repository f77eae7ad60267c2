using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Contents;

/// <summary>
/// Stores many generated items whose ids are literal: what is stored already is passed over, so a second run changes nothing.
/// Handlers are not called: generated items come with their paths and display texts.
/// </summary>
public sealed class ContentSeeder(IUnitOfWork work, ContentStore store, DefinitionStore definitions)
{
    // Small enough that other writers wait far less than a second.
    private const int Chunk = 200;

    /// <summary>Stores the items that are not there yet.</summary>
    /// <param name="items">The items, each with a version id.</param>
    /// <param name="done">Told after each chunk how many items were looked at.</param>
    /// <param name="cancellationToken">Stops between chunks.</param>
    /// <returns>How many were stored.</returns>
    public async Task<int> AddMissingAsync(
        IEnumerable<ContentItem> items,
        IProgress<int>? done = null,
        CancellationToken cancellationToken = default
    )
    {
        var known = await definitions.GetAsync();
        var (added, seen) = (0, 0);
        foreach (var chunk in items.Chunk(Chunk))
        {
            cancellationToken.ThrowIfCancellationRequested();
            added += await work.RunAsync(db => AddAsync(db, chunk, known), cancellationToken);
            done?.Report(seen += chunk.Length);
        }
        return added;
    }

    private async Task<int> AddAsync(CmsDbContext db, ContentItem[] items, ContentDefinitions known)
    {
        var versions = items.Select(i => i.ContentItemVersionId!).ToArray();
        var stored = await db
            .ContentItems.Where(i => versions.Contains(i.ContentItemVersionId))
            .Select(i => i.ContentItemVersionId)
            .ToHashSetAsync();
        var missing = items.Where(i => !stored.Contains(i.ContentItemVersionId!)).ToList();
        await store.AddAsync(db, missing, known);
        return missing.Count;
    }
}
