using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Pori.Cms.Search;

/// <summary>
/// One pass over what text and ranges find: documents that pass every keyword filter are hits and count in all facets; those
/// that fail exactly one count in the facet of that field, so that a filter does not narrow its own counts. It reads postings
/// and doc values only, never a stored document.
/// </summary>
internal sealed class HitCollector(IReadOnlyList<KeywordFilter> filters, IReadOnlyList<string> facets, ICollector? hits)
    : ICollector
{
    private readonly FacetCounter[] counters = [.. facets.Select(field => new FacetCounter(field))];
    private readonly FixedBitSet?[] passing = new FixedBitSet?[filters.Count];
    private FacetCounter?[] sideways = [];

    /// <summary>Gets how many hits there are.</summary>
    public int Count { get; private set; }

    public bool AcceptsDocsOutOfOrder => false;

    /// <summary>Gets the counts of a facet, most first, then by value.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets =>
        counters.ToDictionary(c => c.Field, c => c.Counts);

    public void SetScorer(Scorer scorer) => hits?.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        sideways = [.. filters.Select(filter => Array.Find(counters, c => c.Field == filter.Field))];
        for (var i = 0; i < filters.Count; i++)
            passing[i] = filters[i].Passing(context.AtomicReader);
        foreach (var counter in counters)
            counter.Enter(context.AtomicReader);
        hits?.SetNextReader(context);
    }

    public void Collect(int doc)
    {
        var failed = -1;
        for (var i = 0; i < passing.Length; i++)
        {
            if (passing[i] is { } bits && bits.Get(doc))
                continue;
            if (failed >= 0)
                return;
            failed = i;
        }
        if (failed >= 0)
        {
            sideways[failed]?.Count(doc);
            return;
        }
        Count++;
        foreach (var counter in counters)
            counter.Count(doc);
        hits?.Collect(doc);
    }
}

/// <summary>The values of one keyword field that let a document pass.</summary>
internal sealed class KeywordFilter(string field, IReadOnlyList<string> values)
{
    public string Field { get; } = field;

    /// <summary>Gets the documents of a segment that pass; null when none does.</summary>
    public FixedBitSet? Passing(AtomicReader reader)
    {
        if (reader.GetTerms(SearchFields.Keyword(Field)) is not { } terms)
            return null;
        FixedBitSet? passing = null;
        var term = terms.GetEnumerator();
        DocsEnum? docs = null;
        foreach (var value in values)
        {
            if (!term.SeekExact(new BytesRef(LuceneDocuments.CutKeyword(value))))
                continue;
            docs = term.Docs(reader.LiveDocs, docs, DocsFlags.NONE);
            passing ??= new FixedBitSet(reader.MaxDoc);
            for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
                passing.Set(doc);
        }
        return passing;
    }
}

/// <summary>Counts the values of one keyword field, by ordinals within a segment and by value over all.</summary>
internal sealed class FacetCounter(string field)
{
    private readonly Dictionary<string, int> totals = new(StringComparer.Ordinal);
    private SortedSetDocValues? values;
    private int[] ordinals = [];

    public string Field { get; } = field;

    /// <summary>Gets the counts, most first, then by value.</summary>
    public IReadOnlyList<FacetCount> Counts
    {
        get
        {
            Leave();
            return
            [
                .. totals
                    .OrderByDescending(t => t.Value)
                    .ThenBy(t => t.Key, StringComparer.Ordinal)
                    .Select(t => new FacetCount(t.Key, t.Value)),
            ];
        }
    }

    public void Enter(AtomicReader reader)
    {
        Leave();
        values = reader.GetSortedSetDocValues(SearchFields.Keyword(Field));
        if (values is not null)
            ordinals = new int[values.ValueCount];
    }

    public void Count(int doc)
    {
        if (values is null)
            return;
        values.SetDocument(doc);
        for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
            ordinals[ordinal]++;
    }

    private void Leave()
    {
        if (values is null)
            return;
        var term = new BytesRef();
        for (var ordinal = 0; ordinal < ordinals.Length; ordinal++)
        {
            if (ordinals[ordinal] == 0)
                continue;
            values.LookupOrd(ordinal, term);
            var value = term.Utf8ToString();
            totals[value] = totals.GetValueOrDefault(value) + ordinals[ordinal];
        }
        values = null;
    }
}
