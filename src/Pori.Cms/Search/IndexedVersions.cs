using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Search;

/// <summary>Reads the versions that an index holds: some by id, or all in batches.</summary>
internal static class IndexedVersions
{
    /// <summary>Gets the versions of some items in one query.</summary>
    public static async Task<IReadOnlyDictionary<string, ContentItem>> ManyAsync(
        CmsDbContext db,
        IReadOnlyCollection<string> ids,
        VersionOptions versions
    )
    {
        if (versions == VersionOptions.Published)
            return await ContentStore.GetManyAsync(db, ids);
        var rows = await (
            from index in db.ContentItems
            where ids.Contains(index.ContentItemId) && index.Latest
            join document in db.Documents on index.DocumentId equals document.Id
            select document.Json
        ).ToListAsync();
        return rows.Select(ContentItemJson.Parse).ToDictionary(i => i.ContentItemId);
    }

    /// <summary>Gets the sets of translations that some items belong to.</summary>
    public static async Task<HashSet<string>> TranslationSetsAsync(CmsDbContext db, IReadOnlyCollection<string> ids)
    {
        var sets = new HashSet<string>();
        foreach (var some in ids.Chunk(500))
            sets.UnionWith(
                await db.Set<LocalizedContentItemIndex>()
                    .Where(i => some.Contains(i.ContentItemId))
                    .Select(i => i.LocalizationSet)
                    .ToListAsync()
            );
        return sets;
    }

    /// <summary>Gets the next versions of some types in the order of their documents.</summary>
    /// <returns>The versions, and the document to go on after; null at the end.</returns>
    public static async Task<(IReadOnlyList<ContentItem> Items, long? After)> BatchAsync(
        CmsDbContext db,
        long after,
        int most,
        IIndexedContent content
    )
    {
        var types = content.Types;
        var published = content.Versions == VersionOptions.Published;
        var rows = await (
            from index in db.ContentItems
            where
                index.DocumentId > after
                && types.Contains(index.ContentType)
                && (published ? index.Published : index.Latest)
            join document in db.Documents on index.DocumentId equals document.Id
            orderby document.Id
            select document
        )
            .Take(most)
            .ToListAsync();
        return ([.. rows.Select(r => ContentItemJson.Parse(r.Json))], rows.Count < most ? null : rows[^1].Id);
    }
}
