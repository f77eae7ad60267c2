using System.Globalization;

namespace Pori.Cms.Forms;

/// <summary>A Finnish bank account number: FI and 16 digits whose remainder by 97 is 1 (ISO 13616).</summary>
public static class Iban
{
    /// <summary>How many characters a Finnish one has without its spaces.</summary>
    public const int Length = 18;

    /// <summary>Gets the number without blanks, in capitals.</summary>
    public static string Clean(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>Gets whether a cleaned text is a Finnish account number.</summary>
    public static bool IsValid(string text) =>
        text.Length == Length
        && text.StartsWith("FI", StringComparison.Ordinal)
        && text.Skip(2).All(char.IsAsciiDigit)
        && Remainder(text) == 1;

    /// <summary>Shows only the last four digits, in groups of four: <c>FI•• •••• •••• ••12 34</c>.</summary>
    public static string Mask(string text) =>
        text.Length == Length ? $"FI•• •••• •••• ••{text[14..16]} {text[16..]}" : "••••";

    // The country and the check digits move to the end, letters count from A = 10; taken digit by digit it never overflows.
    private static int Remainder(string text)
    {
        var remainder = 0;
        foreach (var character in string.Concat(text.AsSpan(4), text.AsSpan(0, 4)))
        {
            foreach (var digit in char.IsAsciiDigit(character) ? character.ToString() : Number(character))
                remainder = ((remainder * 10) + digit - '0') % 97;
        }
        return remainder;
    }

    private static string Number(char letter) => (letter - 'A' + 10).ToString(CultureInfo.InvariantCulture);
}
