using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Pori.Cms.Search;

/// <summary>
/// Turns what a person typed into a query. Every word must be found: as it stands (best), by its stem in any language (the
/// person's own first), or as the beginning of a word (last), which also finds the start of compounds. The words of little
/// meaning may be missing. Nothing typed is ever read as syntax.
/// </summary>
internal static class TextQuery
{
    private const int LongestText = 500;
    private const int MostWords = 32;
    private const int ShortestBeginning = 4;
    private const int ShortestLastBeginning = 3;

    /// <summary>Makes the query; null finds everything, as nothing was typed.</summary>
    public static Query? Make(string? text, string culture)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var cleaned = SearchText.Clean(text.Length > LongestText ? text[..LongestText] : text);
        var words = SearchText.Words(cleaned, MostWords);
        var language = SearchLanguage.Of(culture);
        var query = new BooleanQuery();
        var needed = words.Where(word => language?.IsStopWord(word) != true).ToHashSet();
        foreach (var word in words)
        {
            var must = needed.Count == 0 || needed.Contains(word);
            query.Add(Word(word, language, word == words[^1]), must ? Occur.MUST : Occur.SHOULD);
        }
        if (words.Count > 0)
            query.Add(
                new TermQuery(new Term(SearchFields.WholeTitle, LuceneDocuments.WholeTitle(cleaned))) { Boost = 20 },
                Occur.SHOULD
            );
        return query;
    }

    private static DisjunctionMaxQuery Word(string word, SearchLanguage? asked, bool last)
    {
        var query = new DisjunctionMaxQuery(0.1f);
        var stems = SearchLanguage.All.Select(language => (Language: language, Stem: language.Stem(word))).ToList();
        var beginning = Beginning(word, stems.FirstOrDefault(s => s.Language == asked).Stem, last);
        foreach (var (tier, _, weight) in SearchFields.Tiers)
        {
            query.Add(new TermQuery(new Term(tier, word)) { Boost = weight * 2 });
            foreach (var (language, stem) in stems)
                query.Add(
                    new TermQuery(new Term(SearchFields.Stems(tier, language.Culture), stem))
                    {
                        Boost = weight * (language == asked ? 1.2f : 0.8f),
                    }
                );
            if (beginning is not null)
                query.Add(new PrefixQuery(new Term(tier, beginning)) { Boost = weight * 0.3f });
        }
        return query;
    }

    // The stem reaches further than the word: "kerhot" begins nothing, "kerho" begins "kerhotoiminta".
    private static string? Beginning(string word, string? stem, bool last)
    {
        if (word.Length < (last ? ShortestLastBeginning : ShortestBeginning))
            return null;
        return stem is { Length: >= ShortestBeginning } && word.StartsWith(stem, StringComparison.Ordinal)
            ? stem
            : word;
    }
}
