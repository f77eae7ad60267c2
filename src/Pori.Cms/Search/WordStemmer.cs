using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Tartarus.Snowball;

namespace Pori.Cms.Search;

/// <summary>Reduces words by a Snowball program, and by what the language adds to it. Not for several threads.</summary>
internal sealed class WordStemmer(SnowballProgram program, WordStemmer.Addition? addition = null)
{
    /// <summary>Makes the stem of a word from the word and Snowball's stem.</summary>
    public delegate string Addition(ReadOnlySpan<char> word, ReadOnlySpan<char> stem);

    /// <summary>Gets the stem of a word in lower case.</summary>
    public string Stem(string word)
    {
        program.SetCurrent(word);
        program.Stem();
        var stem = program.Current;
        return addition is null ? stem : addition(word, stem);
    }
}

/// <summary>Puts the stem in the place of each word.</summary>
internal sealed class StemFilter : TokenFilter
{
    private readonly ICharTermAttribute term;
    private readonly WordStemmer stemmer;

    public StemFilter(TokenStream words, WordStemmer stemmer)
        : base(words)
    {
        this.stemmer = stemmer;
        term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
            return false;
        var stem = stemmer.Stem(term.ToString());
        term.SetEmpty().Append(stem);
        return true;
    }
}
