using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Pori.Cms.Search;

/// <summary>The places of all documents in one view of the search index, by the item's id.</summary>
internal sealed class IndexedDocuments
{
    private readonly Dictionary<string, (AtomicReader Leaf, int Doc)> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> doubles = new(StringComparer.Ordinal);

    public IndexedDocuments(IndexReader reader)
    {
        foreach (var leaf in reader.Leaves.Select(l => l.AtomicReader))
            Add(leaf);
    }

    /// <summary>Gets the items that have a document.</summary>
    public IEnumerable<string> Ids => places.Keys;

    /// <summary>Gets the items that have more than one.</summary>
    public IEnumerable<string> Doubles => doubles;

    public (AtomicReader Leaf, int Doc)? Find(string id) => places.TryGetValue(id, out var place) ? place : null;

    private void Add(AtomicReader leaf)
    {
        var ids = leaf.GetSortedDocValues(SearchFields.Id);
        var bytes = new BytesRef();
        for (var doc = 0; doc < leaf.MaxDoc; doc++)
        {
            if (ids is null || leaf.LiveDocs?.Get(doc) == false)
                continue;
            ids.Get(doc, bytes);
            var id = bytes.Utf8ToString();
            if (!places.TryAdd(id, (leaf, doc)))
                doubles.Add(id);
        }
    }
}
