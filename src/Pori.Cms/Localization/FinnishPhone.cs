namespace Pori.Cms.Localization;

/// <summary>A Finnish phone number in its groups.</summary>
internal sealed record FinnishPhone(string Area, string Number)
{
    private const char Nbsp = '\u00A0';

    // Mobile and nationwide area codes have two digits after the zero, the others one.
    private static readonly string[] LongAreas =
    [
        "10",
        "20",
        "29",
        "30",
        "39",
        "4",
        "50",
        "60",
        "70",
        "71",
        "73",
        "75",
    ];

    /// <summary>Gets the number for callers in Finland, such as 044 701 1234.</summary>
    public string National => $"0{Area}{Nbsp}{Grouped}";

    /// <summary>Gets the number for callers from anywhere, such as +358 44 701 1234.</summary>
    public string International => $"+358{Nbsp}{Area}{Nbsp}{Grouped}";

    private string Grouped => Number.Length <= 4 ? Number : $"{Number[..3]}{Nbsp}{Number[3..]}";

    /// <summary>Reads a number with or without country code, spaces and hyphens; null when it is not a Finnish one.</summary>
    public static FinnishPhone? Parse(string? text)
    {
        var typed = (text ?? "").Trim();
        if (typed.Any(c => !char.IsAsciiDigit(c) && c is not ('+' or ' ' or '-' or '(' or ')' or Nbsp)))
            return null;
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        if (typed.StartsWith("+358", StringComparison.Ordinal))
            digits = digits[3..].TrimStart('0');
        else if (typed.StartsWith('0') && !typed.StartsWith("00", StringComparison.Ordinal))
            digits = digits[1..];
        else
            return null;
        var area = LongAreas.Any(a => digits.StartsWith(a, StringComparison.Ordinal)) ? 2 : 1;
        return digits.Length is < 5 or > 11 ? null : new(digits[..area], digits[area..]);
    }
}
