using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Pori.Cms.Search;

/// <summary>A language that the index stems: how its words are reduced, and which of them carry no meaning.</summary>
internal sealed class SearchLanguage(string culture, Func<WordStemmer> stemmer, CharArraySet stopWords)
{
    /// <summary>Gets every language, in the order of the site.</summary>
    public static IReadOnlyList<SearchLanguage> All { get; } =
    [
        new("fi", () => new(new FinnishStemmer(), FinnishStems.Join), FinnishAnalyzer.DefaultStopSet),
        new("sv", () => new(new SwedishStemmer()), SwedishAnalyzer.DefaultStopSet),
        new("en", () => new(new EnglishStemmer()), EnglishAnalyzer.DefaultStopSet),
    ];

    /// <summary>Gets the culture's two letters.</summary>
    public string Culture { get; } = culture;

    /// <summary>Gets the analyser of texts in this language. Stop words stay in: a query decides whether it needs them.</summary>
    public Analyzer Analyzer { get; } = new WordAnalyzer(stemmer);

    /// <summary>Gets the analyser of whole words, the same for all languages.</summary>
    public static Analyzer WholeWords { get; } = new WordAnalyzer(null);

    /// <summary>Gets the language of a culture such as <c>sv-FI</c>, or null.</summary>
    public static SearchLanguage? Of(string? culture) =>
        All.FirstOrDefault(l => culture?.StartsWith(l.Culture, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>Gets whether a word, in lower case, says nothing of what is looked for.</summary>
    public bool IsStopWord(string word) => stopWords.Contains(word);

    /// <summary>Reduces a word, in lower case, as the analyser does.</summary>
    public string Stem(string word) => stemmer().Stem(word);

    private sealed class WordAnalyzer(Func<WordStemmer>? stemmer) : Analyzer
    {
        protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
        {
            var source = new StandardTokenizer(SearchFields.Version, reader);
            TokenStream words = new LowerCaseFilter(SearchFields.Version, source);
            if (stemmer is not null)
                words = new StemFilter(words, stemmer());
            return new TokenStreamComponents(source, words);
        }
    }
}
