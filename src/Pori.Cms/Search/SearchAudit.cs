using Lucene.Net.Index;
using Lucene.Net.Search;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Search;

/// <summary>
/// Makes the document of every published item anew and compares it with the one in the search index. What has changed since the
/// index was written, and what shows it, is on its way and no difference.
/// </summary>
internal sealed class SearchAudit(
    SearchIndexer indexer,
    IndexFolders folders,
    SiteSearchContent content,
    IndexSource source
)
{
    private const int Batch = 500;

    /// <summary>
    /// Finds what differs: items missing in the index, items in it that the public does not see, and fields that are not what
    /// the item gives. In the serving process the live index is read; beside it, the last commit.
    /// </summary>
    public async Task<SearchAuditResult> RunAsync(CancellationToken cancellationToken = default)
    {
        using var view = await OpenAsync(cancellationToken);
        if (view?.Reader is not { } reader)
            return new([], view?.Note ?? "this node has no index yet");
        var differences = await CompareAsync(new IndexedDocuments(reader), cancellationToken);
        var behind = await source.ChangesAfterAsync(view.Position, cancellationToken);
        var ids = behind.Where(c => c.Kind == ChangeKind.Content).Select(c => c.Id).ToHashSet();
        var moving = await source.ConcernedAsync(new IndexSearcher(reader), ids, cancellationToken);
        return new(
            [.. differences.Where(d => !moving.Contains(d.Id))],
            behind.Count == 0 ? null : $"{behind.Count} changes behind"
        );
    }

    private async Task<List<IndexDifference>> CompareAsync(
        IndexedDocuments indexed,
        CancellationToken cancellationToken
    )
    {
        var differences = indexed.Doubles.Select(id => new IndexDifference(id, "is in the index twice.")).ToList();
        var published = new HashSet<string>(StringComparer.Ordinal);
        for (long? after = 0; after is { } from; )
        {
            (var items, after) = await source.BatchAsync(content, from, Batch, cancellationToken);
            foreach (var item in items)
            {
                published.Add(item.ContentItemId);
                if (await ProblemAsync(item, indexed) is { } problem)
                    differences.Add(new(item.ContentItemId, problem));
            }
        }
        differences.AddRange(
            indexed
                .Ids.Where(id => !published.Contains(id))
                .Select(id => new IndexDifference(id, "is in the index and not published."))
        );
        return differences;
    }

    private async Task<string?> ProblemAsync(ContentItem item, IndexedDocuments indexed)
    {
        var expected = await source.MapAsync(content, item);
        return (expected, indexed.Find(item.ContentItemId)) switch
        {
            (null, null) => null,
            (null, _) => "is in the index, but its source leaves it out.",
            (_, null) => $"is missing in the index (version {item.ContentItemVersionId}).",
            var (document, (leaf, doc)) => DocumentFields.Differences(document, leaf, doc) is { Count: > 0 } fields
                ? $"has in the index another {string.Join(", ", fields)} than the item gives."
                : null,
        };
    }

    private async Task<IndexView?> OpenAsync(CancellationToken cancellationToken)
    {
        if (indexer.Keeper.Current is not null)
        {
            var position = await source.CatchUpAsync(cancellationToken);
            return await indexer.Keeper.SearchAsync(s => IndexView.Shared(s.IndexReader, position), cancellationToken);
        }
        return folders.Existing(content.Name).Select(OpenFolder).FirstOrDefault(view => view is not null);
    }

    private IndexView? OpenFolder(string folder)
    {
        var directory = folders.Open(folder);
        if (IndexFiles.Damaged(directory).Count > 0)
            return IndexView.Unread(directory, $"not compared, as files of {folder} are damaged");
        if (LuceneIndex.ReadStamp(directory) is not { } stamp || stamp.Layout != content.Layout)
        {
            directory.Dispose();
            return null;
        }
        return stamp.Stamp == content.Stamp
            ? IndexView.Own(directory)
            : IndexView.Unread(directory, "not compared, as another build wrote it; the next start builds it anew");
    }
}

/// <summary>What came of the comparison.</summary>
/// <param name="Differences">One for each item that differs.</param>
/// <param name="Note">How far the index is behind, or why nothing was compared; null when it is neither.</param>
internal sealed record SearchAuditResult(IReadOnlyList<IndexDifference> Differences, string? Note);

/// <summary>Something in which the index differs from the published items.</summary>
/// <param name="Id">The content item.</param>
/// <param name="Problem">What differs; the rest of a sentence that begins with the id.</param>
internal sealed record IndexDifference(string Id, string Problem);
