namespace Pori.Cms.Recipes;

/// <summary>Orchard's rule for which strings of a recipe are scripts.</summary>
internal static class RecipeText
{
    /// <summary>
    /// Gets whether a string is an expression: it starts with [, ends with ], and between [ and the first colon stand letters
    /// only, or nothing.
    /// </summary>
    public static bool IsExpression(string text)
    {
        if (text is not ['[', .., ']'])
            return false;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && text.AsSpan(1, colon - 1).IndexOfAnyExceptLetters() < 0;
    }

    /// <summary>Splits an expression into its prefix and script; brackets at both ends go, however many there are.</summary>
    public static (string Prefix, string Script) Split(string expression)
    {
        var inner = expression.Trim('[', ']');
        var colon = inner.IndexOf(':', StringComparison.Ordinal);
        return (inner[..colon], inner[(colon + 1)..]);
    }

    private static int IndexOfAnyExceptLetters(this ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]))
                return i;
        }
        return -1;
    }
}
