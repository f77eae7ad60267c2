using System.Text.Json.Nodes;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Pori.Cms.Contents;
using Pori.Cms.Queries;

namespace Pori.Cms.Search.Indices;

/// <summary>
/// Reads the clauses of Orchard's JSON query language: match_all, query_string, term, terms, match, prefix, bool, range.
/// What it does not know is refused with its place.
/// </summary>
internal sealed class QueryClauses(IReadOnlyDictionary<string, bool> numbers)
{
    private const int MostClauses = 1024;
    private const int LongestQueryString = 2000;
    private readonly Analyzer analyzer = new StandardAnalyzer(SearchFields.Version);

    /// <summary>Reads an object with one clause.</summary>
    /// <exception cref="QueryException">It is no such clause.</exception>
    public Query Read(JsonNode? node)
    {
        if (node is not JsonObject { Count: 1 } clause)
            throw Refused("a query is an object with one clause");
        var (name, body) = clause.First();
        if (body is not JsonObject members)
            throw Refused($"the clause {name} is an object");
        return name switch
        {
            "match_all" => Boosted(new MatchAllDocsQuery(), members),
            "query_string" => QueryString(members),
            "term" => Term(members),
            "terms" => Terms(members),
            "match" => Match(members),
            "prefix" => Prefix(members),
            "bool" => Bool(members),
            "range" => RangeClause.Read(members, numbers),
            _ => throw Refused($"there is no clause {name}"),
        };
    }

    public static QueryException Refused(string why) => new(QueryFailure.NotAQuery, why);

    /// <summary>Gets the one field of a clause, and its value: given directly or as a member of an object.</summary>
    public static (string Field, JsonNode? Value, JsonObject? Options) Single(JsonObject members, params string[] names)
    {
        if (members.Count != 1)
            throw Refused("a clause names one field");
        var (field, value) = members.First();
        if (value is not JsonObject options)
            return (field, value, null);
        var member = names.FirstOrDefault(options.ContainsKey) ?? throw Refused($"{field} has no {names[0]}");
        return (field, options[member], options);
    }

    public static string Text(JsonNode? value) =>
        value is JsonValue plain
            ? plain.TryGetValue<string>(out var text)
                ? text
                : plain.ToJsonString()
            : throw Refused("a plain value is expected");

    public static Query Boosted(Query query, JsonObject? options)
    {
        if (JsonRead.Number(options, "boost") is { } boost)
            query.Boost = (float)boost;
        return query;
    }

    private static Query Term(JsonObject members)
    {
        var (field, value, options) = Single(members, "value");
        return Boosted(new TermQuery(new Term(field, Text(value))), options);
    }

    private static Query Terms(JsonObject members)
    {
        var (field, value) = members.FirstOrDefault(m => m.Key != "boost");
        if (field is null || value is not JsonArray { Count: <= MostClauses } values)
            throw Refused("terms names one field with an array of values");
        var query = new BooleanQuery();
        foreach (var one in values)
            query.Add(new TermQuery(new Term(field, Text(one))), Occur.SHOULD);
        return Boosted(query, members);
    }

    private static Query Prefix(JsonObject members)
    {
        var (field, value, options) = Single(members, "value", "prefix");
        return Boosted(new PrefixQuery(new Term(field, Text(value))), options);
    }

    private Query Match(JsonObject members)
    {
        var (field, value, options) = Single(members, "query");
        var all =
            JsonRead.Text(options, "operator") is { } given && given.Equals("and", StringComparison.OrdinalIgnoreCase);
        var query = new BooleanQuery();
        foreach (var word in Words(field, SearchText.Valid(Text(value))))
            query.Add(new TermQuery(new Term(field, word)), all ? Occur.MUST : Occur.SHOULD);
        return Boosted(query, options);
    }

    private List<string> Words(string field, string text)
    {
        var words = new List<string>();
        using var stream = analyzer.GetTokenStream(field, text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (words.Count < MostClauses && stream.IncrementToken())
            words.Add(term.ToString());
        stream.End();
        return words;
    }

    private Query QueryString(JsonObject members)
    {
        var text = SearchText.Valid(Text(members["query"]));
        if (text.Length > LongestQueryString)
            throw Refused($"a query string has at most {LongestQueryString} characters");
        var parser = new WordsParser(JsonRead.Text(members, "default_field") ?? "", analyzer)
        {
            DefaultOperator =
                JsonRead.Text(members, "default_operator") is { } given
                && given.Equals("and", StringComparison.OrdinalIgnoreCase)
                    ? Operator.AND
                    : Operator.OR,
        };
        try
        {
            return Boosted(parser.Parse(text), members);
        }
        catch (ParseException failure)
        {
            throw new QueryException(QueryFailure.NotAQuery, "the query string cannot be read", failure);
        }
    }

    private Query Bool(JsonObject members)
    {
        var query = new BooleanQuery();
        foreach (var (name, value) in members)
        {
            if (name is "boost" or "minimum_should_match")
                continue;
            var occur = name switch
            {
                "must" or "filter" => Occur.MUST,
                "should" => Occur.SHOULD,
                "must_not" => Occur.MUST_NOT,
                _ => throw Refused($"bool has no {name}"),
            };
            foreach (var clause in value is JsonArray several ? several.ToList() : [value])
                query.Add(name == "filter" ? Filter(Read(clause)) : Read(clause), occur);
        }
        if (JsonRead.Number(members, "minimum_should_match") is { } least)
            query.MinimumNumberShouldMatch = (int)Math.Clamp(least, 0, MostClauses);
        // What only excludes leaves everything else.
        if (query.Clauses.Count > 0 && query.Clauses.All(c => c.Occur == Occur.MUST_NOT))
            query.Add(new MatchAllDocsQuery(), Occur.MUST);
        return Boosted(query, members);
    }

    private static ConstantScoreQuery Filter(Query inner) => new(inner) { Boost = 0 };

    // A regular expression from outside may take for ever to prepare.
    private sealed class WordsParser(string field, Analyzer analyzer)
        : QueryParser(SearchFields.Version, field, analyzer)
    {
        protected override Query GetRegexpQuery(string field, string termStr) =>
            throw Refused("regular expressions are not part of a query string");
    }
}
