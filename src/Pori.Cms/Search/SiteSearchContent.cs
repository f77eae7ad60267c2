using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Search.Similarities;
using Pori.Cms.Contents;
using Pori.Cms.Taxonomies;

namespace Pori.Cms.Search;

/// <summary>The site's own search: the published items of the types that have a source.</summary>
internal sealed class SiteSearchContent(IEnumerable<ISearchSource> sources, PublishedContent content, TermLookup terms)
    : IIndexedContent
{
    private readonly Dictionary<string, ISearchSource> sources = sources.ToDictionary(s => s.ContentType);
    private readonly SearchMapContext context = new(content, terms);

    public string Name => "search";

    public string Layout => $"{SearchFields.Layout}/{SearchCollation.Version}";

    // A new build of a source's code may map differently.
    public string Stamp =>
        string.Join(
            ' ',
            sources
                .Values.OrderBy(s => s.ContentType, StringComparer.Ordinal)
                .Select(s => $"{s.ContentType}={s.GetType().Module.ModuleVersionId:N}")
                .Prepend(Layout)
        );

    public VersionOptions Versions => VersionOptions.Published;

    public string Key => SearchFields.Id;

    public IReadOnlyCollection<string> Types => sources.Keys;

    public Similarity Similarity { get; } = new SearchSimilarity();

    public Analyzer CreateAnalyzer() => SearchAnalyzer.Create();

    public async ValueTask<Document?> MapAsync(ContentItem item) =>
        sources.TryGetValue(item.ContentType, out var source) && await source.MapAsync(item, context) is { } document
            ? LuceneDocuments.Make(document, item)
            : null;
}
