using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Contents;

/// <summary>Which version of an item is meant.</summary>
public enum VersionOptions
{
    /// <summary>The one the public sees.</summary>
    Published,

    /// <summary>The newest, published or not.</summary>
    Latest,
}

/// <summary>Reads and writes versions of content items with their index rows. It knows no handlers and no rules.</summary>
public sealed class ContentStore(IEnumerable<IContentIndex> indexes)
{
    private readonly IContentIndex[] indexes = [.. indexes];

    /// <summary>Gets the indexes that are kept in step.</summary>
    internal IReadOnlyList<IContentIndex> Indexes => indexes;

    /// <summary>Gets one version of an item, or null.</summary>
    public static async Task<ContentItem?> GetAsync(CmsDbContext db, string contentItemId, VersionOptions version)
    {
        var published = version == VersionOptions.Published;
        var json = await (
            from index in db.ContentItems
            where index.ContentItemId == contentItemId && (published ? index.Published : index.Latest)
            join document in db.Documents on index.DocumentId equals document.Id
            select document.Json
        ).FirstOrDefaultAsync();
        return json is null ? null : ContentItemJson.Parse(json);
    }

    /// <summary>Gets the published versions of many items in two queries at most; missing ones are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, ContentItem>> GetManyAsync(
        CmsDbContext db,
        IReadOnlyCollection<string> contentItemIds
    )
    {
        var found = new Dictionary<string, ContentItem>(contentItemIds.Count);
        foreach (var ids in contentItemIds.Distinct().Chunk(500))
        {
            var rows = await (
                from index in db.ContentItems
                where ids.Contains(index.ContentItemId) && index.Published
                join document in db.Documents on index.DocumentId equals document.Id
                select document.Json
            ).ToListAsync();
            foreach (var item in rows.Select(ContentItemJson.Parse))
                found[item.ContentItemId] = item;
        }
        return found;
    }

    /// <summary>Gets one version by its own id, or null.</summary>
    public static async Task<ContentItem?> GetVersionAsync(CmsDbContext db, string contentItemVersionId)
    {
        var json = await (
            from index in db.ContentItems
            where index.ContentItemVersionId == contentItemVersionId
            join document in db.Documents on index.DocumentId equals document.Id
            select document.Json
        ).FirstOrDefaultAsync();
        return json is null ? null : ContentItemJson.Parse(json);
    }

    /// <summary>
    /// Stores versions that are new to the database. Flags they take from other versions are taken, and the feed is told.
    /// </summary>
    /// <exception cref="ContentException">A path or alias is taken by another published item.</exception>
    public async Task AddAsync(CmsDbContext db, IReadOnlyList<ContentItem> items, ContentDefinitions definitions)
    {
        SettleAmong(items);
        await DemoteOthersAsync(db, items);
        var documents = items.Select(item => new Document { Json = ContentItemJson.ToText(item) }).ToList();
        db.Documents.AddRange(documents);
        await db.SaveChangesAsync();
        for (var i = 0; i < items.Count; i++)
            AddRows(db, documents[i].Id, items[i], definitions);
        await SaveRowsAsync(db);
    }

    /// <summary>Stores a version again in its place.</summary>
    /// <exception cref="InvalidOperationException">The version is not stored.</exception>
    public async Task ReplaceAsync(CmsDbContext db, ContentItem item, ContentDefinitions definitions)
    {
        await DemoteOthersAsync(db, [item]);
        var documentId =
            await db
                .ContentItems.Where(i => i.ContentItemVersionId == item.ContentItemVersionId)
                .Select(i => (long?)i.DocumentId)
                .FirstOrDefaultAsync()
            ?? throw new InvalidOperationException($"Version {item.ContentItemVersionId} is not stored.");
        var document = await db.Documents.FirstAsync(d => d.Id == documentId);
        document.Json = ContentItemJson.ToText(item);
        foreach (var index in indexes)
            await index.DeleteAsync(db, documentId);
        AddRows(db, documentId, item, definitions);
        await SaveRowsAsync(db);
    }

    /// <summary>Makes the rows of stored versions anew, and tells the feed of their items.</summary>
    internal async Task ReindexAsync(CmsDbContext db, IReadOnlyList<Document> documents, ContentDefinitions definitions)
    {
        foreach (var document in documents)
        {
            foreach (var index in indexes)
                await index.DeleteAsync(db, document.Id);
            AddRows(db, document.Id, ContentItemJson.Parse(document.Json), definitions);
        }
        await SaveRowsAsync(db);
    }

    /// <summary>Gets the rows that a version should have in all indexes, flags and document included.</summary>
    internal IEnumerable<ContentIndexRow> RowsOf(ContentItem item, long documentId, ContentDefinitions definitions)
    {
        foreach (var row in indexes.SelectMany(index => index.RowsOf(item, definitions)))
        {
            row.DocumentId = documentId;
            row.ContentItemId = item.ContentItemId;
            row.Latest = item.Latest;
            row.Published = item.Published;
            yield return row;
        }
    }

    // Handlers have looked before, but another writer may have come between, or the type has no handler's part.
    private static async Task SaveRowsAsync(CmsDbContext db)
    {
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException failure) when (UniqueViolation.IsOn<AutoroutePartIndex>(failure))
        {
            throw Taken("AutoroutePart.Path", "path.taken", "Your permalink is already in use.", failure);
        }
        catch (DbUpdateException failure) when (UniqueViolation.IsOn<AliasPartIndex>(failure))
        {
            throw Taken("AliasPart.Alias", "alias.taken", "Your alias is already in use.", failure);
        }

        static ContentException Taken(string path, string code, string message, DbUpdateException failure) =>
            new(
                failure.Entries.Select(e => e.Entity).OfType<ContentIndexRow>().FirstOrDefault()?.ContentItemId ?? "",
                [new ContentError(path, code, message)],
                failure
            );
    }

    private void AddRows(CmsDbContext db, long documentId, ContentItem item, ContentDefinitions definitions)
    {
        foreach (var row in RowsOf(item, documentId, definitions))
            db.Add(row);
        db.Changed(ChangeKind.Content, item.ContentItemId);
    }

    // Of the versions that come together, the last that is latest is the latest, and likewise the published one.
    private static void SettleAmong(IReadOnlyList<ContentItem> items)
    {
        var (latest, published) = (new HashSet<string>(), new HashSet<string>());
        foreach (var item in items.Reverse())
        {
            item.Latest = item.Latest && latest.Add(item.ContentItemId);
            item.Published = item.Published && published.Add(item.ContentItemId);
        }
    }

    // A published version ends the publication of the others; a latest one is the only latest.
    private async Task DemoteOthersAsync(CmsDbContext db, IReadOnlyList<ContentItem> items)
    {
        var latest = items.Where(i => i.Latest).Select(i => i.ContentItemId).ToHashSet();
        var published = items.Where(i => i.Published).Select(i => i.ContentItemId).ToHashSet();
        if (latest.Count + published.Count == 0)
            return;
        var others = await OthersAsync(db, items, [.. latest.Union(published)]);
        foreach (var document in others)
        {
            var other = ContentItemJson.Parse(document.Json);
            var before = (other.Latest, other.Published);
            other.Latest &= !latest.Contains(other.ContentItemId);
            other.Published &= !published.Contains(other.ContentItemId);
            if (before == (other.Latest, other.Published))
                continue;
            document.Json = ContentItemJson.ToText(other);
            await SetFlagsAsync(db, document.Id, other);
        }
        if (others.Count > 0)
            await db.SaveChangesAsync();
    }

    private static Task<List<Document>> OthersAsync(CmsDbContext db, IReadOnlyList<ContentItem> items, string[] ids)
    {
        var versions = items.Select(i => i.ContentItemVersionId).OfType<string>().ToArray();
        return (
            from index in db.ContentItems
            where
                ids.Contains(index.ContentItemId)
                && !versions.Contains(index.ContentItemVersionId)
                && (index.Latest || index.Published)
            join document in db.Documents on index.DocumentId equals document.Id
            select document
        )
            .AsTracking()
            .ToListAsync();
    }

    private async Task SetFlagsAsync(CmsDbContext db, long documentId, ContentItem item)
    {
        foreach (var index in indexes)
            await index.SetFlagsAsync(db, documentId, item.Latest, item.Published);
    }
}
