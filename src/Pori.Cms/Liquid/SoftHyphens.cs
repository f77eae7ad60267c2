using System.Text;

namespace Pori.Cms.Liquid;

/// <summary>
/// Puts soft hyphens into Finnish words of more than 14 letters: at syllable borders, some letters from both ends and from one
/// another, so that the longest word fits a narrow column in whatever piece the browser breaks off.
/// </summary>
/// <remarks>
/// Rules of Finnish syllables: a border stands before each consonant that a vowel follows, and between vowels that form neither a
/// diphthong nor a long vowel. A part of a compound that begins with a vowel would lose its beginning by the first rule
/// (yhdisty-savustus), so the common ones are listed. A hyphen that is typed is a border already.
/// </remarks>
public static class SoftHyphens
{
    private const char SoftHyphen = '\u00AD';
    private const int LongWord = 14;
    private const int Ends = 3;
    private const int Apart = 4;
    private static readonly System.Buffers.SearchValues<char> Vowels = System.Buffers.SearchValues.Create(
        "aeiouyäöåAEIOUYÄÖÅ"
    );

    private static readonly HashSet<string> Diphthongs =
    [
        "ai",
        "ei",
        "oi",
        "ui",
        "yi",
        "äi",
        "öi",
        "au",
        "eu",
        "iu",
        "ou",
        "äy",
        "öy",
        "ey",
        "iy",
        "ie",
        "uo",
        "yö",
        "aa",
        "ee",
        "ii",
        "oo",
        "uu",
        "yy",
        "ää",
        "öö",
    ];

    private static readonly string[] Parts =
    [
        "aika",
        "aineisto",
        "alue",
        "anomu",
        "arvioin",
        "asema",
        "asetu",
        "asiaka",
        "asukka",
        "asumi",
        "avustu",
        "edustaj",
        "elokuva",
        "ennakko",
        "esitel",
        "esity",
        "esteettö",
        "etsin",
        "iltapäiv",
        "ilmoit",
        "istunto",
        "ohjaaja",
        "ohjau",
        "ohjelma",
        "oikai",
        "oikeu",
        "omista",
        "opetu",
        "opiskel",
        "opisto",
        "osaami",
        "osallis",
        "osoit",
        "ostopalvel",
        "uintio",
        "ulkoilu",
        "urheilu",
        "uutis",
        "yhdisty",
        "yhteis",
        "yhteyshenk",
        "yksik",
        "ylläpito",
        "yrittä",
        "ystävä",
        "äänest",
    ];

    /// <summary>Gets the text with soft hyphens; tags and words that have some are left as they are.</summary>
    public static string In(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length <= LongWord)
            return text ?? "";
        var result = new StringBuilder(text.Length + 8);
        var insideTag = false;
        for (var at = 0; at < text.Length; )
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            var word = text.AsSpan(at, end - at);
            if (word.Length > LongWord && !insideTag && !IsReference(text, at, end))
                Append(result, word);
            else
                result.Append(word);
            if (end < text.Length)
            {
                insideTag = text[end] == '<' || (insideTag && text[end] != '>');
                result.Append(text[end++]);
            }
            at = end;
        }
        return result.ToString();
    }

    // &longname; is a letter, not a word.
    private static bool IsReference(string text, int start, int end) =>
        start > 0 && text[start - 1] == '&' && end < text.Length && text[end] == ';';

    private static void Append(StringBuilder result, ReadOnlySpan<char> word)
    {
        var last = 0;
        var paired = false;
        for (var i = 0; i < word.Length; i++)
        {
            // Of three vowels the first two hold together: ai-e, uo-i.
            var holds = i > 0 && !paired && Holds(word[i - 1], word[i]);
            if (i >= Ends && word.Length - i >= Ends && i - last >= Apart && IsBorder(word, i, holds))
            {
                result.Append(SoftHyphen);
                last = i;
            }
            paired = holds;
            result.Append(word[i]);
        }
    }

    private static bool IsBorder(ReadOnlySpan<char> word, int i, bool holds)
    {
        if (IsVowel(word[i]))
            return IsVowel(word[i - 1]) ? !holds : BeginsPart(word[i..]);
        return i + 1 < word.Length
            && IsVowel(word[i + 1])
            && word[..i].IndexOfAny(Vowels) >= 0
            && !BeginsPart(word[(i + 1)..]);
    }

    private static bool BeginsPart(ReadOnlySpan<char> rest)
    {
        foreach (var part in Parts)
        {
            if (rest.StartsWith(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool Holds(char first, char second) =>
        Diphthongs.Contains(string.Concat(char.ToLowerInvariant(first), char.ToLowerInvariant(second)));

    private static bool IsVowel(char c) => Vowels.Contains(c);
}
