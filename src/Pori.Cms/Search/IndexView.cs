using Lucene.Net.Index;
using Directory = Lucene.Net.Store.Directory;

namespace Pori.Cms.Search;

/// <summary>One moment of an index, kept open until it is disposed.</summary>
internal sealed class IndexView : IDisposable
{
    private readonly Directory? directory;

    private IndexView(IndexReader? reader, Directory? directory) => (Reader, this.directory) = (reader, directory);

    /// <summary>Gets the reader; null when the index must not be read.</summary>
    public IndexReader? Reader { get; }

    /// <summary>Gets why it must not be read.</summary>
    public string? Note { get; private init; }

    /// <summary>Gets the place in the change feed before which the view holds everything.</summary>
    public long Position { get; private init; }

    /// <summary>Keeps a view of an open index.</summary>
    public static IndexView Shared(IndexReader reader, long position)
    {
        reader.IncRef();
        return new(reader, null) { Position = position };
    }

    /// <summary>Opens the last commit of an index.</summary>
    public static IndexView Own(Directory directory)
    {
        var reader = DirectoryReader.Open(directory);
        return new(reader, directory) { Position = LuceneIndex.StampOf(reader)?.Position ?? 0 };
    }

    /// <summary>Makes the view of an index that is there and must not be read.</summary>
    public static IndexView Unread(Directory directory, string note) => new(null, directory) { Note = note };

    public void Dispose()
    {
        Reader?.DecRef();
        directory?.Dispose();
    }
}
