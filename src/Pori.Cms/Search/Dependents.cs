using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Pori.Cms.Search;

/// <summary>Finds the items whose documents may change with others: those that show their texts, and their translations.</summary>
internal static class Dependents
{
    /// <summary>Gets the ids of the sets of translations that some items belong to.</summary>
    public static HashSet<string> TranslationsOf(IndexSearcher searcher, IReadOnlyCollection<string> ids) =>
        Values(searcher, SearchFields.Id, ids, SearchFields.Translations);

    /// <summary>Gets the ids of the items that depend on any of some items, or are translations of them now or were before.</summary>
    public static HashSet<string> Of(
        IndexSearcher searcher,
        IReadOnlyCollection<string> ids,
        IReadOnlyCollection<string> translationsBefore
    )
    {
        var found = Values(searcher, SearchFields.Depends, ids, SearchFields.Id);
        var translations = TranslationsOf(searcher, ids);
        translations.UnionWith(translationsBefore);
        found.UnionWith(Values(searcher, SearchFields.Translations, translations, SearchFields.Id));
        return found;
    }

    // Gets the value that each document has in a field, of the documents with any of some terms in another.
    private static HashSet<string> Values(
        IndexSearcher searcher,
        string field,
        IReadOnlyCollection<string> terms,
        string valueField
    )
    {
        var found = new HashSet<string>();
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var reader = leaf.AtomicReader;
            if (reader.GetTerms(field) is not { } indexed || reader.GetSortedDocValues(valueField) is not { } values)
                continue;
            var term = indexed.GetEnumerator();
            foreach (var text in terms)
            {
                if (term.SeekExact(new BytesRef(text)))
                    AddValues(term.Docs(reader.LiveDocs, null, DocsFlags.NONE), values, found);
            }
        }
        return found;
    }

    private static void AddValues(DocsEnum docs, SortedDocValues values, HashSet<string> found)
    {
        var value = new BytesRef();
        for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
        {
            values.Get(doc, value);
            if (value.Length > 0)
                found.Add(value.Utf8ToString());
        }
    }
}
