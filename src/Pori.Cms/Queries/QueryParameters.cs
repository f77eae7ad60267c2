using System.Globalization;
using System.Text.Json;

namespace Pori.Cms.Queries;

/// <summary>Reads the parameters of a query from JSON: one object of plain values.</summary>
public static class QueryParameters
{
    private static readonly HashSet<string> Counts = new(StringComparer.OrdinalIgnoreCase) { "limit", "size", "from" };

    /// <summary>Gets no parameters.</summary>
    public static IReadOnlyDictionary<string, object?> None { get; } = new Dictionary<string, object?>();

    /// <summary>Reads parameters; a blank text has none.</summary>
    /// <param name="json">The text.</param>
    /// <param name="parameters">Text, long, decimal, bool or null by name.</param>
    /// <returns>Whether the text is an object without nested values.</returns>
    public static bool TryRead(string? json, out IReadOnlyDictionary<string, object?> parameters)
    {
        parameters = None;
        if (string.IsNullOrWhiteSpace(json))
            return true;
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return document.RootElement.ValueKind == JsonValueKind.Null;
            var values = new Dictionary<string, object?>(StringComparer.Ordinal);
            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    return false;
                values[member.Name] = Plain(member.Value);
            }
            parameters = values;
            return true;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>
    /// Gets the parameter that says how much is wanted and is no whole number: limit, size or from; null when all are. A text
    /// of digits is one, as queries render it the same, and null is as if it were left out.
    /// </summary>
    public static string? NoWholeNumber(IReadOnlyDictionary<string, object?> parameters) =>
        parameters.FirstOrDefault(p => Counts.Contains(p.Key) && !IsWhole(p.Value)).Key;

    private static bool IsWhole(object? value) =>
        value switch
        {
            null => true,
            long number => number >= 0,
            string text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            _ => false,
        };

    private static object? Plain(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number when value.TryGetInt64(out var whole) => whole,
            JsonValueKind.Number when value.TryGetDecimal(out var number) => number,
            JsonValueKind.Number => value.GetDouble(),
            _ => null,
        };
}
