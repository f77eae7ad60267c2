using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Search;

/// <summary>Compares the search index with the published items that it should hold.</summary>
public sealed class SearchAudit
{
    private readonly SearchIndexer indexer;
    private readonly IndexFolders folders;
    private readonly SiteSearchContent content;
    private readonly IUnitOfWork work;

    internal SearchAudit(SearchIndexer indexer, IndexFolders folders, SiteSearchContent content, IUnitOfWork work)
    {
        this.indexer = indexer;
        this.folders = folders;
        this.content = content;
        this.work = work;
    }

    /// <summary>
    /// Finds what differs: items missing in the index, items in it that the public does not see, items in it at another
    /// version. In the serving process the live index is read; beside it, the last commit, which may be seconds behind.
    /// </summary>
    /// <returns>One for each; none when all is well or this node has no index yet.</returns>
    public async Task<IReadOnlyList<IndexDifference>> FindDifferencesAsync(
        CancellationToken cancellationToken = default
    )
    {
        if (await IndexedAsync() is not { } indexed)
            return [];
        var published = await PublishedAsync(cancellationToken);
        var differences = new List<IndexDifference>();
        foreach (var (id, version) in published.Where(p => !indexed.ContainsKey(p.Key)))
        {
            // A source may leave an item out on purpose.
            if (await IsWantedAsync(id, cancellationToken))
                differences.Add(new(id, $"Version {version.VersionId} is missing in the index."));
        }
        foreach (var (id, version) in indexed)
        {
            if (!published.TryGetValue(id, out var live))
                differences.Add(new(id, "The item is in the index and is not published."));
            else if (live != version)
                differences.Add(new(id, $"The index has version {version.VersionId}, published is {live.VersionId}."));
        }
        return differences;
    }

    private static Dictionary<string, Indexed> Read(IndexReader reader)
    {
        var all = new Dictionary<string, Indexed>();
        var live = MultiFields.GetLiveDocs(reader);
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            if (live is not null && !live.Get(doc))
                continue;
            var shown = LuceneDocuments.Read(reader.Document(doc));
            all[shown.Hit.ContentItemId] = new(shown.VersionId, Whole(shown.ModifiedUtc));
        }
        return all;
    }

    private async Task<Dictionary<string, Indexed>?> IndexedAsync()
    {
        if (indexer.Keeper.Current is not null)
            return await indexer.Keeper.SearchAsync(searcher => Read(searcher.IndexReader), CancellationToken.None);
        foreach (var folder in folders.Existing(content.Name))
        {
            using var directory = folders.Open(folder);
            if (LuceneIndex.ReadStamp(directory)?.Layout != content.Layout)
                continue;
            using var reader = DirectoryReader.Open(directory);
            return Read(reader);
        }
        return null;
    }

    private Task<Dictionary<string, Indexed>> PublishedAsync(CancellationToken cancellationToken)
    {
        var types = content.Types;
        return work.ReadAsync(
            async db =>
                (
                    await db
                        .ContentItems.Where(i => i.Published && types.Contains(i.ContentType))
                        .Select(i => new
                        {
                            i.ContentItemId,
                            i.ContentItemVersionId,
                            i.ModifiedUtc,
                        })
                        .ToListAsync(cancellationToken)
                ).ToDictionary(i => i.ContentItemId, i => new Indexed(i.ContentItemVersionId, Whole(i.ModifiedUtc))),
            cancellationToken
        );
    }

    private async Task<bool> IsWantedAsync(string id, CancellationToken cancellationToken) =>
        await work.ReadAsync(db => ContentStore.GetAsync(db, id, VersionOptions.Published), cancellationToken)
            is { } item
        && await content.MapAsync(item) is not null;

    private static DateTime? Whole(DateTime? utc) => utc is { } instant ? UtcMilliseconds.Truncate(instant) : null;

    private sealed record Indexed(string VersionId, DateTime? ModifiedUtc);
}

/// <summary>Something in which the index differs from the published items.</summary>
/// <param name="Id">The content item.</param>
/// <param name="Problem">What differs, in a sentence.</param>
public sealed record IndexDifference(string Id, string Problem);
