using System.Text.RegularExpressions;

namespace Boundaries.Tests;

/// <summary>docs/architecture.md draws the same maps.</summary>
public sealed partial class ArchitectureDocumentTests
{
    [Fact]
    public void The_document_draws_the_areas_as_they_are() => Told("area", AllowedArrows.Areas);

    [Fact]
    public void The_document_draws_the_slices_as_they_are() => Told("slice", AllowedArrows.Slices);

    // The table under a heading: in the first column who, one or several, in the second whom, or a dash.
    private static void Told(string column, Dictionary<string, string[]> map)
    {
        var told =
            from row in Table(column)
            from who in Names(row.Groups["who"].Value)
            select $"{who} → {string.Join(", ", Names(row.Groups["whom"].Value).Order(StringComparer.Ordinal))}";
        var drawn = map.Select(m => $"{m.Key} → {string.Join(", ", m.Value.Order(StringComparer.Ordinal))}");
        told.ShouldBe(drawn, ignoreOrder: true);
    }

    private static IEnumerable<Match> Table(string column) =>
        SourceTree
            .Ours.Lines("docs/architecture.md")
            .SkipWhile(l => !l.StartsWith($"| {column} | uses", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(l => l.StartsWith('|'))
            .Select(l => Row().Match(l));

    private static IEnumerable<string> Names(string cell) =>
        cell.Split(", ", StringSplitOptions.TrimEntries).Where(n => n != "–");

    [GeneratedRegex(@"^\| (?<who>[^|]+) \| (?<whom>[^|]+) \|$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
