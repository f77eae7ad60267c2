using Lucene.Net.Search;

namespace Pori.Cms.Search;

/// <summary>Answers typed queries from the index.</summary>
internal sealed class LuceneSearch(SearchIndexer indexer) : ISearch
{
    private const int MostTaken = 1000;

    public ValueTask<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default) =>
        indexer.Keeper.SearchAsync(searcher => Run(searcher, query), cancellationToken);

    internal static SearchResult Run(IndexSearcher searcher, SearchQuery query)
    {
        var skip = Math.Max(0, query.Skip);
        var take = Math.Clamp(query.Take, 0, MostTaken);
        var most = searcher.IndexReader.MaxDoc;
        // The queue holds no more than there are documents, however far a caller wants to skip.
        var page =
            take > 0 && skip < most
                ? TopFieldCollector.Create(
                    Order(query),
                    (int)Math.Min((long)skip + take, most),
                    fillFields: false,
                    trackDocScores: false,
                    trackMaxScore: false,
                    docsScoredInOrder: true
                )
                : null;
        var filters = query
            .Keywords.Where(k => k.Value.Count > 0)
            .Select(k => new KeywordFilter(k.Key, k.Value))
            .ToList();
        var collector = new HitCollector(filters, [.. query.Facets.Distinct()], page);
        searcher.Search(WithRanges(query), collector);
        return new(collector.Count, Hits(searcher, page, skip, take), collector.Facets);
    }

    private static IReadOnlyList<SearchHit> Hits(IndexSearcher searcher, TopFieldCollector? page, int skip, int take) =>
        page is null
            ? []
            : [.. page.GetTopDocs(skip, take).ScoreDocs.Select(hit => LuceneDocuments.Read(searcher.Doc(hit.Doc)).Hit)];

    private static Query WithRanges(SearchQuery query)
    {
        var found = TextQuery.Make(query.Text, query.Culture) ?? new MatchAllDocsQuery();
        foreach (var range in query.Ranges)
            found = new FilteredQuery(
                found,
                NumericRangeFilter.NewInt64Range(
                    SearchFields.Number(range.Field),
                    range.From,
                    range.To,
                    minInclusive: true,
                    maxInclusive: true
                )
            );
        return found;
    }

    private static Sort Order(SearchQuery query)
    {
        var name = new SortField(SearchFields.Name, SortFieldType.STRING);
        var id = new SortField(SearchFields.Id, SortFieldType.STRING);
        var (field, descending) = query.Sort;
        if (field == SearchSort.Name.Field)
            return new Sort(new SortField(SearchFields.Name, SortFieldType.STRING, descending), id);
        if (field is null)
            return string.IsNullOrWhiteSpace(query.Text)
                ? new Sort(name, id)
                : new Sort(SortField.FIELD_SCORE, name, id);
        var number = new SortField(SearchFields.Number(field), SortFieldType.INT64, descending);
        // Items without the number come last either way.
        number.SetMissingValue(descending ? long.MinValue : long.MaxValue);
        return new Sort(number, name, id);
    }
}
