using System.Text.Json;
using System.Text.Json.Nodes;
using Lucene.Net.Search;
using Pori.Cms.Contents;

namespace Pori.Cms.Search.Indices;

/// <summary>A query in Orchard's JSON: what is looked for, in which order, which page.</summary>
internal sealed record LuceneQuery(Query Query, Sort? Sort, int From, int Size)
{
    private const int UsualSize = 50;
    private const int MostSize = 1000;

    /// <summary>Reads a query.</summary>
    /// <exception cref="Queries.QueryException">The text is no JSON object, or has what is not known.</exception>
    public static LuceneQuery Read(string json, IReadOnlyDictionary<string, bool> numbers)
    {
        var root = Parse(json);
        var odd = root.Select(m => m.Key).FirstOrDefault(k => k is not ("query" or "sort" or "size" or "from"));
        if (odd is not null)
            throw QueryClauses.Refused($"a query has no {odd}");
        if (root["query"] is null)
            throw QueryClauses.Refused("query is missing");
        return new(
            Clauses(root["query"]!, numbers),
            root["sort"] is { } sort ? new Sort([.. SortFields(sort, numbers)]) : null,
            Number(root, "from", 0, 1_000_000),
            Number(root, "size", UsualSize, MostSize)
        );
    }

    private static Query Clauses(JsonNode query, IReadOnlyDictionary<string, bool> numbers)
    {
        try
        {
            return new QueryClauses(numbers).Read(query);
        }
        catch (BooleanQuery.TooManyClausesException failure)
        {
            throw new Queries.QueryException(
                Queries.QueryFailure.NotAQuery,
                "the query has too many alternatives",
                failure
            );
        }
    }

    private static JsonObject Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json, null, CmsJson.Documents) as JsonObject
                ?? throw QueryClauses.Refused("a query is a JSON object");
        }
        catch (JsonException failure)
        {
            throw new Queries.QueryException(Queries.QueryFailure.NotAQuery, "the query is no JSON", failure);
        }
    }

    private static int Number(JsonObject root, string name, int usual, int most)
    {
        if (root[name] is null)
            return usual;
        return JsonRead.Number(root, name) is { } number && number >= 0 && number == decimal.Truncate(number)
            ? (int)Math.Min(number, most)
            : throw new Queries.QueryException(Queries.QueryFailure.NotAQuery, $"{name} is a whole number, 0 or more")
            {
                Member = name,
            };
    }

    // A field's name, an object with one field, or an array of these.
    private static IEnumerable<SortField> SortFields(JsonNode sort, IReadOnlyDictionary<string, bool> numbers) =>
        sort switch
        {
            JsonArray several => several.SelectMany(one =>
                one is null ? throw QueryClauses.Refused("sort names fields") : SortFields(one, numbers)
            ),
            JsonObject { Count: 1 } field => [Field(field.First().Key, field.First().Value, numbers)],
            JsonValue value when value.TryGetValue<string>(out var name) => [Field(name, null, numbers)],
            _ => throw QueryClauses.Refused("sort names fields"),
        };

    private static SortField Field(string name, JsonNode? options, IReadOnlyDictionary<string, bool> numbers)
    {
        var order = options is JsonObject given ? JsonRead.Text(given, "order") : options?.ToString();
        var descending = "desc".Equals(order, StringComparison.OrdinalIgnoreCase);
        if (name == "_score")
            return new SortField(null, SortFieldType.SCORE, !descending);
        var type =
            !numbers.TryGetValue(name, out var fraction) ? SortFieldType.STRING
            : fraction ? SortFieldType.DOUBLE
            : SortFieldType.INT64;
        return new SortField(name, type, descending);
    }
}
