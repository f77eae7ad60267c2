using System.Globalization;
using System.Text.RegularExpressions;

namespace Pori.Cms.Liquid;

/// <summary>Refuses formats whose widths and precisions would make texts of millions of characters.</summary>
internal static partial class FormatWidths
{
    private const int Longest = 1000;
    private const int Widest = 200;

    public static void Check(string filter, string format)
    {
        if (format.Length > Longest)
            throw new LiquidLimitException($"A format is longer than {Longest} characters.");
        var widths = filter switch
        {
            "date" => Dates(),
            "format_number" => Numbers(),
            "format_string" => Placeholders(),
            _ => null,
        };
        if (widths is null)
            return;
        foreach (Match match in widths.Matches(format))
        {
            var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
            if (
                digits.Length > 0
                && (!int.TryParse(digits, CultureInfo.InvariantCulture, out var width) || width > Widest)
            )
                throw new LiquidLimitException($"A format has a width above {Widest}.");
        }
    }

    [GeneratedRegex(@"%[-_^:0-9]*", RegexOptions.None, 1000)]
    private static partial Regex Dates();

    [GeneratedRegex(@"^[A-Za-z][0-9]+$", RegexOptions.None, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[,:][^,:{}]*", RegexOptions.None, 1000)]
    private static partial Regex Placeholders();
}
