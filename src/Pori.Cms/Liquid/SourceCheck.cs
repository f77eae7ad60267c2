using System.Globalization;
using System.Text.RegularExpressions;

namespace Pori.Cms.Liquid;

/// <summary>
/// Refuses sources that would exhaust the parser or a loop before anything is rendered: the parser and the expressions it makes
/// are recursive, and a stack that overflows ends the process.
/// </summary>
internal static partial class SourceCheck
{
    /// <summary>Gets what is wrong with a source, or null.</summary>
    /// <param name="source">The template.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="blocks">The names of the tags that have an end.</param>
    public static string? Refuse(string source, LiquidLimits limits, IReadOnlySet<string> blocks)
    {
        if (source.Length > limits.Source)
            return $"The template is longer than {limits.Source} characters.";
        var depth = 0;
        for (var at = Next(source, 0); at >= 0; at = Next(source, at))
        {
            var isTag = source[at + 1] == '%';
            var end = source.IndexOf(isTag ? "%}" : "}}", at + 2, StringComparison.Ordinal);
            var inside = source.AsSpan(at + 2, (end < 0 ? source.Length : end) - at - 2);
            if (Operators(inside, limits) is { } refusal)
                return refusal;
            if (isTag)
                depth = Math.Max(0, depth + Step(inside, blocks));
            if (depth > limits.Nesting)
                return $"Blocks are nested deeper than {limits.Nesting} levels.";
            at = end < 0 ? source.Length : end + 2;
        }
        return Range(source, limits);
    }

    private static int Next(string source, int from)
    {
        for (var at = from; at < source.Length; at++)
        {
            at = source.IndexOf('{', at);
            if (at < 0 || at + 1 >= source.Length)
                return -1;
            if (source[at + 1] is '{' or '%')
                return at;
        }
        return -1;
    }

    private static int Step(ReadOnlySpan<char> inside, IReadOnlySet<string> blocks)
    {
        var name = inside.TrimStart('-').Trim();
        var length = name.IndexOfAnyExcept(NameCharacters);
        var word = (length < 0 ? name : name[..length]).ToString();
        if (word.StartsWith("end", StringComparison.Ordinal) && blocks.Contains(word[3..]))
            return -1;
        return blocks.Contains(word) ? 1 : 0;
    }

    private static string? Operators(ReadOnlySpan<char> inside, LiquidLimits limits)
    {
        int pipes = 0,
            indexes = 0,
            words = 0;
        var quote = '\0';
        for (var i = 0; i < inside.Length; i++)
        {
            var c = inside[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c == '|')
                pipes++;
            else if (c is '[' or '(')
                indexes++;
            else if (inside[i..].StartsWith("or") || inside[i..].StartsWith("and"))
                words++;
        }
        return Math.Max(pipes, Math.Max(indexes, words)) > limits.Operators
            ? $"A tag has more than {limits.Operators} filters, indexes or logical operators."
            : null;
    }

    private static string? Range(string source, LiquidLimits limits)
    {
        foreach (Match range in Ranges().Matches(source))
        {
            if (
                !long.TryParse(range.Groups["from"].ValueSpan, CultureInfo.InvariantCulture, out var from)
                || !long.TryParse(range.Groups["to"].ValueSpan, CultureInfo.InvariantCulture, out var to)
                || to - from >= limits.Items
            )
                return $"The range {range.Value} has more than {limits.Items} items.";
        }
        return null;
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
    );

    [GeneratedRegex(@"\(\s*(?<from>-?\d+)\s*\.\.\s*(?<to>-?\d+)\s*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ranges();
}
