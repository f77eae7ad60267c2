using System.Text;

namespace Pori.Cms.Contents;

/// <summary>Tells text from what only looks like it: anybody may send any code point, and .NET normalises only valid text.</summary>
internal static class UnicodeText
{
    /// <summary>Gets whether a code point is one that Unicode keeps for no character, such as U+FFFE.</summary>
    public static bool IsNoncharacter(Rune rune) =>
        (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    /// <summary>Puts U+FFFD for halves of surrogate pairs and for noncharacters, so that the text can be normalised.</summary>
    public static string Valid(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            valid.Append(IsNoncharacter(rune) ? Rune.ReplacementChar : rune);
        return valid.ToString();
    }
}
