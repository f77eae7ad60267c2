using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Directory = Lucene.Net.Store.Directory;

namespace Pori.Cms.Search;

/// <summary>
/// One open Lucene index: its writer and the view of it that searches share. A search sees every write that ended before it
/// began; the view is renewed only when something was written.
/// </summary>
internal sealed class LuceneIndex : IDisposable
{
    private const string PositionKey = "position";
    private const string StampKey = "stamp";
    private const string LayoutKey = "layout";
    private const string UtcKey = "utc";
    private readonly Directory directory;
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;
    private long written;
    private long shown;
    private long committed = -1;

    public LuceneIndex(Directory directory, IIndexedContent content, string name)
    {
        this.directory = directory;
        Content = content;
        Name = name;
        var config = new IndexWriterConfig(SearchFields.Version, content.CreateAnalyzer())
        {
            OpenMode = OpenMode.CREATE_OR_APPEND,
            Similarity = content.Similarity,
            RAMBufferSizeMB = 32,
        };
        writer = new IndexWriter(directory, config);
        searchers = new SearcherManager(writer, applyAllDeletes: true, new Factory(content.Similarity));
    }

    /// <summary>Gets what it holds.</summary>
    public IIndexedContent Content { get; }

    /// <summary>Gets the name of its folder.</summary>
    public string Name { get; }

    /// <summary>Gets whether a commit would store anything new.</summary>
    public bool Dirty => Interlocked.Read(ref written) != Interlocked.Read(ref committed);

    /// <summary>Reads the commit data of an index that may be absent; null when there is none.</summary>
    public static IndexStamp? ReadStamp(Directory directory)
    {
        if (!DirectoryReader.IndexExists(directory))
            return null;
        using var reader = DirectoryReader.Open(directory);
        return StampOf(reader);
    }

    /// <summary>Reads the commit data of an open view; null when something else has written the index.</summary>
    public static IndexStamp? StampOf(DirectoryReader reader)
    {
        var data = reader.IndexCommit.UserData;
        return
            data.TryGetValue(LayoutKey, out var layout)
            && data.TryGetValue(StampKey, out var stamp)
            && Number(data, PositionKey) is { } position
            && Number(data, UtcKey) is { } ticks
            ? new IndexStamp(layout, stamp, position, new DateTime(ticks, DateTimeKind.Utc))
            : null;
    }

    public void Update(MappedItem item)
    {
        writer.UpdateDocument(item.Key, item.Document);
        Interlocked.Increment(ref written);
    }

    public void Delete(Term key)
    {
        writer.DeleteDocuments(key);
        Interlocked.Increment(ref written);
    }

    /// <summary>Makes what was written durable, with the place in the feed up to which it holds everything.</summary>
    public void Commit(IndexStamp stamp)
    {
        var upTo = Interlocked.Read(ref written);
        writer.SetCommitData(
            new Dictionary<string, string>
            {
                [LayoutKey] = stamp.Layout,
                [StampKey] = stamp.Stamp,
                [PositionKey] = stamp.Position.ToString(CultureInfo.InvariantCulture),
                [UtcKey] = stamp.Utc.Ticks.ToString(CultureInfo.InvariantCulture),
            }
        );
        writer.Commit();
        Interlocked.Exchange(ref committed, upTo);
    }

    /// <summary>Runs a search over the newest view.</summary>
    /// <exception cref="ObjectDisposedException">The index was closed, as another has taken its place.</exception>
    public T Search<T>(Func<IndexSearcher, T> search)
    {
        Refresh();
        var searcher = searchers.Acquire();
        try
        {
            return search(searcher);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    /// <summary>Closes without a commit; searches that run go on over their view.</summary>
    public void Dispose()
    {
        searchers.Dispose();
        writer.Rollback();
        writer.Dispose();
        directory.Dispose();
    }

    private static long? Number(IDictionary<string, string> data, string key) =>
        data.TryGetValue(key, out var text) && long.TryParse(text, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private void Refresh()
    {
        var upTo = Interlocked.Read(ref written);
        if (Interlocked.Read(ref shown) >= upTo)
            return;
        searchers.MaybeRefreshBlocking();
        // Another thread may have refreshed to a later state; the lower number only costs one more look.
        Interlocked.Exchange(ref shown, upTo);
    }

    private sealed class Factory(Similarity similarity) : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = similarity };
    }
}

/// <summary>What a commit says of itself.</summary>
/// <param name="Layout">The layout it was made with; another one cannot be read.</param>
/// <param name="Stamp">Everything it was made with; another one is to be built anew.</param>
/// <param name="Position">The place in the change feed before which it holds everything.</param>
/// <param name="Utc">When it was made.</param>
internal sealed record IndexStamp(string Layout, string Stamp, long Position, DateTime Utc);

/// <summary>What the index is to hold of an item, and the key that it takes the place of.</summary>
internal sealed record MappedItem(Term Key, Document Document);
