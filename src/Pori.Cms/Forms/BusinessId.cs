namespace Pori.Cms.Forms;

/// <summary>The Y-tunnus: seven digits, a hyphen and a check digit (weights 7, 9, 10, 5, 8, 4, 2, modulo 11).</summary>
public static class BusinessId
{
    private static ReadOnlySpan<int> Weights => [7, 9, 10, 5, 8, 4, 2];

    /// <summary>Gets whether a text has the shape of a Y-tunnus.</summary>
    public static bool HasShape(string text) =>
        text is { Length: 9 } && text[7] == '-' && text.Where((_, i) => i != 7).All(char.IsAsciiDigit);

    /// <summary>Gets whether the check digit is right.</summary>
    public static bool IsValid(string text)
    {
        if (!HasShape(text))
            return false;
        var sum = 0;
        for (var i = 0; i < 7; i++)
            sum += (text[i] - '0') * Weights[i];
        return (sum % 11) switch
        {
            0 => text[8] == '0',
            1 => false,
            var remainder => text[8] - '0' == 11 - remainder,
        };
    }
}
