using System.Globalization;
using System.Text;
using Pori.Cms.Contents;

namespace Pori.Cms.Files;

/// <summary>Makes of what a sender calls a file a name that is safe to show, to send and to save under.</summary>
public static class FileName
{
    /// <summary>How many characters (UTF-16) a cleaned name has at most.</summary>
    public const int MostLength = 100;

    private const string Nameless = "file";
    private const int MostExtension = 10;

    // What Windows takes in no name, and the colon, behind which it writes into another stream of the file.
    private const string Forbidden = "<>:\"|?*";

    private static readonly HashSet<string> Devices = new(
        [
            "CON",
            "PRN",
            "AUX",
            "NUL",
            .. from port in (string[])["COM", "LPT"] from digit in "0123456789¹²³" select $"{port}{digit}",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>
    /// Gets the cleaned name: one line of at most 100 characters without path, control and bidi characters, and no name that
    /// Windows keeps for a device. Cleaning a cleaned name changes nothing.
    /// </summary>
    public static string Clean(string name)
    {
        // What is cut may end in what looks like an extension; then its stem is looked at again.
        var cleaned = CleanOnce(name);
        while (CleanOnce(cleaned) is var again && again != cleaned)
            cleaned = again;
        return cleaned;
    }

    private static string CleanOnce(string name)
    {
        var text = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        text = Shown(UnicodeText.Valid(text).Normalize(NormalizationForm.FormC));
        text = text.Normalize(NormalizationForm.FormC).Trim('.', ' ');
        var extension = ExtensionIn(text);
        var stem = text[..^extension.Length].TrimEnd('.', ' ');
        if (stem.Length == 0)
            stem = Nameless;
        if (Devices.Contains(stem.Split('.')[0].TrimEnd(' ')))
            stem = "_" + stem;
        return Cut(stem, MostLength - extension.Length) + extension;
    }

    /// <summary>Gets the extension of a cleaned name in lower case without its point; empty when there is none.</summary>
    public static string Extension(string cleaned) => ExtensionIn(cleaned).TrimStart('.').ToLowerInvariant();

    private static string ExtensionIn(string text)
    {
        var extension = Path.GetExtension(text);
        return extension.Length is > 1 and <= MostExtension + 1 && extension.Skip(1).All(char.IsAsciiLetterOrDigit)
            ? extension
            : "";
    }

    private static string Shown(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = Rune.GetUnicodeCategory(rune);
            if (kind is UnicodeCategory.SpaceSeparator || rune.Value is '\t')
            {
                if (shown is not [.., ' '])
                    shown.Append(' ');
            }
            else if (rune.IsAscii && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal))
                shown.Append('_');
            else if (!IsUnseen(kind))
                shown.Append(rune);
        }
        return shown.ToString();
    }

    // Bidi and joining characters are of the kind Format.
    private static bool IsUnseen(UnicodeCategory kind) =>
        kind
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned;

    private static string Cut(string stem, int most)
    {
        if (stem.Length <= most)
            return stem;
        var end = char.IsHighSurrogate(stem[most - 1]) ? most - 1 : most;
        return stem[..end].TrimEnd('.', ' ');
    }
}
