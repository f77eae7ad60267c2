using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Pori.Cms.Search;

/// <summary>Finds the items whose documents show texts of others.</summary>
internal static class Dependents
{
    /// <summary>Gets the ids of the items that depend on any of some items.</summary>
    public static HashSet<string> Of(IndexSearcher searcher, IReadOnlyCollection<string> ids)
    {
        var found = new HashSet<string>();
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var reader = leaf.AtomicReader;
            if (reader.GetTerms(SearchFields.Depends) is not { } terms)
                continue;
            var term = terms.GetEnumerator();
            foreach (var id in ids)
            {
                if (term.SeekExact(new BytesRef(id)))
                    AddItems(reader, term.Docs(reader.LiveDocs, null, DocsFlags.NONE), found);
            }
        }
        return found;
    }

    private static void AddItems(AtomicReader reader, DocsEnum docs, HashSet<string> found)
    {
        var items = reader.GetSortedDocValues(SearchFields.Id);
        var item = new BytesRef();
        for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
        {
            items.Get(doc, item);
            found.Add(item.Utf8ToString());
        }
    }
}
