using Lucene.Net.Index;
using Lucene.Net.Search;
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
    private readonly SemaphoreSlim filling = new(1, 1);

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

    /// <summary>Gets every change behind a place in the feed, also what the feed's followers may not see yet.</summary>
    public Task<IReadOnlyList<Change>> ChangesAfterAsync(long position, CancellationToken cancellationToken) =>
        database.ChangesAfterAsync(position, cancellationToken);

    /// <summary>Applies to this process what others have written.</summary>
    /// <returns>The place in the feed before which everything is applied.</returns>
    public async Task<long> CatchUpAsync(CancellationToken cancellationToken)
    {
        while (await feed.CatchUpAsync(cancellationToken)) { }
        return feed.Position;
    }

    /// <summary>Gets some changed items and all whose documents may change with them.</summary>
    public async Task<HashSet<string>> ConcernedAsync(
        IndexSearcher searcher,
        HashSet<string> ids,
        CancellationToken cancellationToken
    )
    {
        if (ids.Count == 0)
            return ids;
        var sets = Dependents.TranslationsOf(searcher, ids);
        sets.UnionWith(await work.ReadAsync(db => IndexedVersions.TranslationSetsAsync(db, ids), cancellationToken));
        var concerned = Dependents.Of(searcher, ids, sets);
        concerned.UnionWith(ids);
        return concerned;
    }

    /// <summary>Gets the next versions that an index is to hold, and the document to go on after; null at the end.</summary>
    public Task<(IReadOnlyList<ContentItem> Items, long? After)> BatchAsync(
        IIndexedContent content,
        long from,
        int most,
        CancellationToken cancellationToken
    ) => work.ReadAsync(db => IndexedVersions.BatchAsync(db, from, most, content), cancellationToken);

    /// <summary>Gets whether lines that an index needs to catch up are no longer in the feed.</summary>
    public Task<bool> IsForgottenAsync(IndexStamp stamp, CancellationToken cancellationToken) =>
        work.ReadAsync(
            async db =>
            {
                if (stamp.Position < await Trimming.WholeFromAsync(db))
                    return true;
                // Lines that a hand has removed are noted nowhere.
                var oldest = await db.Changes.OrderBy(c => c.Sequence).FirstOrDefaultAsync(cancellationToken);
                return oldest is { Sequence: > 1 } && oldest.Utc > stamp.Utc;
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
                    index.Update(new(key, document));
                else if (index.Search(searcher => searcher.IndexReader.DocFreq(key)) > 0)
                    index.Delete(key);
            }
        }
    }

    /// <summary>
    /// Writes all items of the index's types, while the next ones are read and mapped. One index is filled at a time: two would
    /// keep each other waiting, and the pages that wait for the first one.
    /// </summary>
    /// <returns>How many documents there are.</returns>
    public async Task<int> FillAsync(LuceneIndex index, int batch, CancellationToken cancellationToken)
    {
        if (index.Content.Types.Count == 0)
            return 0;
        await filling.WaitAsync(cancellationToken);
        var writing = Task.CompletedTask;
        try
        {
            var count = 0;
            for (long? after = 0; after is { } from; )
            {
                (var mapped, after) = await MapBatchAsync(index.Content, from, batch, cancellationToken);
                await writing;
                count += mapped.Count;
                writing = Task.Run(() => mapped.ForEach(index.Update), cancellationToken);
            }
            await writing;
            return count;
        }
        finally
        {
            // The index may be closed as soon as this ends, also when a batch could not be read.
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            filling.Release();
        }
    }

    private async Task<(List<MappedItem> Mapped, long? After)> MapBatchAsync(
        IIndexedContent content,
        long from,
        int batch,
        CancellationToken cancellationToken
    )
    {
        var (items, after) = await BatchAsync(content, from, batch, cancellationToken);
        var mapped = new List<MappedItem>(items.Count);
        foreach (var item in items)
        {
            if (await MapAsync(content, item) is { } document)
                mapped.Add(new(new Term(content.Key, item.ContentItemId), document));
        }
        return (mapped, after);
    }

    /// <summary>Maps a version; null when the index leaves it out, also because it could not be mapped.</summary>
    public async ValueTask<Lucene.Net.Documents.Document?> MapAsync(IIndexedContent content, ContentItem item)
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
