namespace Pori.Yhdistys.Module.Associations;

/// <summary>The number in the register of associations: 1 to 7 digits, written with points between thousands.</summary>
internal static class RegisterNumber
{
    /// <summary>Gets the digits of a number as typed.</summary>
    public static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    /// <summary>Gets whether a text is a register number: digits with points, spaces or nothing between.</summary>
    public static bool IsValid(string text) =>
        Digits(text) is { Length: >= 1 and <= 7 } && text.All(c => char.IsAsciiDigit(c) || c is '.' or ' ' or '\u00A0');

    /// <summary>Writes digits with points: 12345 is 12.345.</summary>
    public static string Format(string digits) =>
        digits.Length <= 3 ? digits : string.Concat(Format(digits[..^3]), ".", digits.AsSpan(digits.Length - 3));
}
