namespace Pori.Cms.Search;

/// <summary>
/// Brings forms together that Snowball's Finnish stems leave apart: the two great classes of nouns whose basic form has
/// another stem than all the rest (<c>avustus</c> but <c>avustuks-et</c>, <c>suomalainen</c> but <c>suomalais-en</c>).
/// </summary>
internal static class FinnishStems
{
    private const string Vowels = "aeiouyäö";

    /// <summary>Gets the stem of a word from the word and Snowball's stem of it, both in lower case.</summary>
    public static string Join(ReadOnlySpan<char> word, ReadOnlySpan<char> stem)
    {
        if (word.Length > 5 && word.EndsWith("nen"))
            return string.Concat(word[..^3], "s");
        if (stem.Length > 3 && stem.EndsWith("ks") && Vowels.Contains(stem[^3], StringComparison.Ordinal))
            return string.Concat(stem[..^2], "s");
        return stem.ToString();
    }
}
