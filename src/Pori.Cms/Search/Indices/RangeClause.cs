using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lucene.Net.Search;

namespace Pori.Cms.Search.Indices;

/// <summary>Reads a range: over numbers where the field holds numbers, else over text, to which instants belong.</summary>
internal static class RangeClause
{
    private static readonly string[] Bounds = ["gt", "gte", "lt", "lte", "from", "to"];

    public static Query Read(JsonObject members, IReadOnlyDictionary<string, bool> numbers)
    {
        if (members.Count != 1 || members.First() is not { Value: JsonObject bounds } member)
            throw QueryClauses.Refused("range names one field with its bounds");
        var odd = bounds.Select(b => b.Key).FirstOrDefault(k => !Bounds.Contains(k) && k is not ("boost" or "format"));
        if (odd is not null)
            throw QueryClauses.Refused($"range has no {odd}");
        var (low, lowIncluded) = Bound(bounds, "gte", "gt", "from");
        var (high, highIncluded) = Bound(bounds, "lte", "lt", "to");
        var field = member.Key;
        Query query =
            !numbers.TryGetValue(field, out var fraction)
                ? TermRangeQuery.NewStringRange(field, TextOf(low), TextOf(high), lowIncluded, highIncluded)
            : fraction
                ? NumericRangeQuery.NewDoubleRange(field, Fraction(low), Fraction(high), lowIncluded, highIncluded)
            : OverWhole(field, (low, lowIncluded), (high, highIncluded));
        return QueryClauses.Boosted(query, bounds);
    }

    private static (JsonNode? Value, bool Included) Bound(
        JsonObject bounds,
        string including,
        string excluding,
        string old
    )
    {
        if (bounds[including] is { } included)
            return (included, true);
        return bounds[excluding] is { } excluded ? (excluded, false) : (bounds[old], true);
    }

    private static double? Fraction(JsonNode? bound) => bound is null ? null : (double)Number(bound);

    // Below 20.5 means 20 or less for whole numbers.
    private static NumericRangeQuery<long> OverWhole(
        string field,
        (JsonNode? Value, bool Included) low,
        (JsonNode? Value, bool Included) high
    )
    {
        var (from, to) = (
            low.Value is { } l ? Number(l) : (decimal?)null,
            high.Value is { } h ? Number(h) : (decimal?)null
        );
        return NumericRangeQuery.NewInt64Range(
            field,
            from is { } least ? Whole(decimal.Ceiling(least)) : null,
            to is { } most ? Whole(decimal.Floor(most)) : null,
            low.Included || from != decimal.Truncate(from ?? 0),
            high.Included || to != decimal.Truncate(to ?? 0)
        );
    }

    private static long Whole(decimal number) => (long)Math.Clamp(number, long.MinValue, long.MaxValue);

    private static decimal Number(JsonNode bound) =>
        decimal.TryParse(QueryClauses.Text(bound), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw QueryClauses.Refused("the field holds numbers, and a bound is none");

    // Instants are indexed as yyyyMMddHHmmss; a bound may be written as ISO 8601.
    private static string? TextOf(JsonNode? bound)
    {
        if (bound is null)
            return null;
        var text = QueryClauses.Text(bound);
        return
            bound.GetValueKind() == JsonValueKind.String
            && text.Length >= 10
            && text[4] == '-'
            && DateTime.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var instant
            )
            ? LuceneEntries.InstantText(instant)
            : text;
    }
}
