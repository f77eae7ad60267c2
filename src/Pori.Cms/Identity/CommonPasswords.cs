using System.Collections.Frozen;
using System.IO.Compression;

namespace Pori.Cms.Identity;

/// <summary>
/// The passwords that leaks show to be most used: 49,233 of the package @zxcvbn-ts/language-common 4.1.3 (MIT), compressed in this
/// assembly. Nothing is asked of anybody outside.
/// </summary>
public static class CommonPasswords
{
    private const string Resource = "CommonPasswords.txt.gz";
    private const int ShortestWord = 4;
    private const int LongestUnit = 6;
    private static readonly Lazy<FrozenSet<string>> Words = new(Read);

    /// <summary>Gets how many words the list has.</summary>
    public static int Count => Words.Value.Count;

    /// <summary>
    /// Gets whether a password is guessed soon: a word of the list or two of them, also with digits and signs before or after; a
    /// short text over and over; or the person's own words in their place.
    /// </summary>
    /// <param name="password">The password.</param>
    /// <param name="own">Words that a guesser would try for this person, such as parts of their name and address.</param>
    public static bool IsCommon(string password, IEnumerable<string> own)
    {
        var text = password.ToLowerInvariant();
        var words = own.Select(w => w.ToLowerInvariant()).Where(w => w.Length >= ShortestWord).ToHashSet();
        var core = text.Trim(text.Where(c => !char.IsLetter(c)).Distinct().ToArray());
        return IsMadeOf(text, words) || IsMadeOf(core, words) || IsRepeated(text);
    }

    private static bool IsMadeOf(string text, HashSet<string> own)
    {
        if (text.Length < ShortestWord)
            return false;
        if (IsWord(text, own))
            return true;
        for (var i = ShortestWord; i <= text.Length - ShortestWord; i++)
        {
            if (IsWord(text[..i], own) && IsWord(text[i..], own))
                return true;
        }
        return false;
    }

    private static bool IsWord(string text, HashSet<string> own) => Words.Value.Contains(text) || own.Contains(text);

    private static bool IsRepeated(string text)
    {
        for (var unit = 1; unit <= LongestUnit && unit * 2 <= text.Length; unit++)
        {
            if (Enumerable.Range(unit, text.Length - unit).All(i => text[i] == text[i - unit]))
                return true;
        }
        return false;
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(Resource)!;
        using var text = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
