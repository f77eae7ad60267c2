using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Search.Similarities;

namespace Pori.Cms.Search;

/// <summary>
/// How well a word matches a field. All words of a query must match, so how rare each is says little; without that factor
/// the order of title, whole word, stem and beginning holds in a small index as in a large one.
/// </summary>
internal sealed class SearchSimilarity() : BM25Similarity(k1: 0.6f, b: 0.3f)
{
    protected override float Idf(long docFreq, long numDocs) => 1;
}

/// <summary>The analyser of all fields.</summary>
internal static class SearchAnalyzer
{
    public static Analyzer Create()
    {
        var byField = new Dictionary<string, Analyzer>();
        foreach (var (tier, _, _) in SearchFields.Tiers)
        {
            foreach (var language in SearchLanguage.All)
                byField[SearchFields.Stems(tier, language.Culture)] = language.Analyzer;
        }
        return new PerFieldAnalyzerWrapper(SearchLanguage.WholeWords, byField);
    }
}
