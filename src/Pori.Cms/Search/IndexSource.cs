using Lucene.Net.Index;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Search;

/// <summary>Brings content from the database into an index, and tells what has changed there.</summary>
internal sealed partial class IndexSource(
    IUnitOfWork work,
    CmsDatabase database,
    ChangeFeed feed,
    ILogger<IndexSource> logger
)
{
    private const int Most = 500;
    private const int FeedBatch = 2000;

    /// <summary>Gets the place in the feed before which everything has been told to subscribers.</summary>
    public long FeedPosition => feed.Position;

    public Task<long> FeedEndAsync(CancellationToken cancellationToken) => database.FeedEndAsync(cancellationToken);

    /// <summary>Gets the content items that changed from a place in the feed on.</summary>
    public async Task<(IReadOnlyCollection<string> Ids, long End, bool More)> ChangesAsync(
        long position,
        CancellationToken cancellationToken
    )
    {
        var (changes, end) = await database.ReadFeedAsync(position, FeedBatch, cancellationToken);
        return (
            changes.Where(c => c.Kind == ChangeKind.Content).Select(c => c.Id).ToHashSet(),
            end,
            changes.Count >= FeedBatch
        );
    }

    /// <summary>Gets whether the feed no longer reaches back to an instant, because its old lines were removed.</summary>
    public Task<bool> IsForgottenAsync(DateTime utc, CancellationToken cancellationToken) =>
        work.ReadAsync(
            async db =>
            {
                var oldest = await db.Changes.OrderBy(c => c.Sequence).FirstOrDefaultAsync(cancellationToken);
                return oldest is { Sequence: > 1 } && oldest.Utc > utc;
            },
            cancellationToken
        );

    /// <summary>Writes items as they stand in the database now; those that are no longer to be found are taken out.</summary>
    public async Task WriteAsync(LuceneIndex index, IReadOnlyCollection<string> ids)
    {
        var content = index.Content;
        if (content.Types.Count == 0)
            return;
        foreach (var some in ids.Chunk(Most))
        {
            var items = await work.ReadAsync(db => IndexedVersions.ManyAsync(db, some, content.Versions));
            foreach (var id in some)
            {
                var key = new Term(content.Key, id);
                if (items.TryGetValue(id, out var item) && await MapAsync(content, item) is { } document)
                    index.Update(key, document);
                else if (index.Search(searcher => searcher.IndexReader.DocFreq(key)) > 0)
                    index.Delete(key);
            }
        }
    }

    /// <summary>Writes all items of the index's types.</summary>
    /// <returns>How many documents there are.</returns>
    public async Task<int> FillAsync(LuceneIndex index, int batch, CancellationToken cancellationToken)
    {
        var content = index.Content;
        if (content.Types.Count == 0)
            return 0;
        var count = 0;
        for (long? after = 0; after is { } from; )
        {
            (var items, after) = await work.ReadAsync(
                db => IndexedVersions.BatchAsync(db, from, batch, content),
                cancellationToken
            );
            foreach (var item in items)
            {
                if (await MapAsync(content, item) is not { } document)
                    continue;
                index.Update(new Term(content.Key, item.ContentItemId), document);
                count++;
            }
        }
        return count;
    }

    private async ValueTask<Lucene.Net.Documents.Document?> MapAsync(IIndexedContent content, ContentItem item)
    {
        try
        {
            return await content.MapAsync(item);
        }
#pragma warning disable CA1031 // One item that a source cannot map must not keep the others out.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.NotMapped(logger, failure, item.ContentType, item.ContentItemId, content.Name);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(403, LogLevel.Error, "{ContentType} {ContentItemId} could not be mapped into the index {Index}")]
        public static partial void NotMapped(
            ILogger logger,
            Exception failure,
            string contentType,
            string contentItemId,
            string index
        );
    }
}
