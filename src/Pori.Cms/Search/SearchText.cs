using System.Globalization;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Pori.Cms.Search;

/// <summary>Makes text fit for the index, the same for what is stored and what is asked.</summary>
internal static class SearchText
{
    private const string Kept = "åäöÅÄÖ";

    /// <summary>
    /// Composes letters, takes marks from all but å, ä and ö (so é finds e), and puts a space for what is no text: control
    /// characters, halves of surrogate pairs, soft hyphens are dropped.
    /// </summary>
    public static string Clean(string text)
    {
        var valid = Valid(text);
        return Ascii.IsValid(valid) ? valid : WithoutMarks(valid);
    }

    /// <summary>Takes out what is no text: control characters, halves of surrogate pairs and code points without a character become spaces, soft hyphens nothing.</summary>
    public static string Valid(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == 0x00AD)
                continue;
            // A half of a pair comes as U+FFFD.
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar || IsNoCharacter(rune.Value))
                valid.Append(' ');
            else
                valid.Append(rune);
        }
        return valid.ToString();
    }

    /// <summary>Gets the words of a cleaned text in lower case, without repetition, in their order.</summary>
    public static IReadOnlyList<string> Words(string cleaned, int most)
    {
        var words = new List<string>();
        var seen = new HashSet<string>();
        using var stream = SearchLanguage.WholeWords.GetTokenStream("", cleaned);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (words.Count < most && stream.IncrementToken())
        {
            if (seen.Add(term.ToString()))
                words.Add(term.ToString());
        }
        stream.End();
        return words;
    }

    // Code points that never stand for a character; normalisation fails on some of them.
    private static bool IsNoCharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;

    private static string WithoutMarks(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC))
        {
            if (letter < 128 || Kept.Contains(letter, StringComparison.Ordinal) || char.IsSurrogate(letter))
            {
                plain.Append(letter);
                continue;
            }
            foreach (var part in letter.ToString().Normalize(NormalizationForm.FormD))
            {
                if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
                    plain.Append(part);
            }
        }
        return plain.ToString();
    }
}
