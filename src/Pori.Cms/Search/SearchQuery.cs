using NodaTime;

namespace Pori.Cms.Search;

/// <summary>What is looked for. All filters must hold; values of one keyword filter are alternatives.</summary>
public sealed record SearchQuery
{
    /// <summary>Gets what the person typed: words, not a query language. Null or blank finds everything.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the person's language; its stemmer reads the words first.</summary>
    public string Culture { get; init; } = "fi";

    /// <summary>Gets the keyword filters by field. A filter on a field does not narrow the counts of its own facet.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Keywords { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Gets the ranges over numbers and instants, both ends included; an instant counts as Unix seconds.</summary>
    public IReadOnlyList<SearchRange> Ranges { get; init; } = [];

    /// <summary>Gets the keyword fields whose values are to be counted.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>Gets the order.</summary>
    public SearchSort Sort { get; init; } = SearchSort.Relevance;

    /// <summary>Gets how many hits are passed over.</summary>
    public int Skip { get; init; }

    /// <summary>Gets how many hits are given, 0 to 1,000.</summary>
    public int Take { get; init; } = 20;
}

/// <summary>A range; an open end is null.</summary>
public sealed record SearchRange(string Field, long? From, long? To)
{
    /// <summary>Makes a range of instants.</summary>
    public static SearchRange Between(string field, Instant? from, Instant? to) =>
        new(field, from?.ToUnixTimeSeconds(), to?.ToUnixTimeSeconds());
}

/// <summary>An order of hits: relevance, the sort text, or a number or instant field. Ties fall to the sort text, then the id.</summary>
public sealed record SearchSort(string? Field, bool Descending = false)
{
    /// <summary>Best first; by name when nothing was typed.</summary>
    public static SearchSort Relevance { get; } = new((string?)null);

    /// <summary>By name in the alphabet of the culture.</summary>
    public static SearchSort Name { get; } = new("_name");
}

/// <summary>What was found.</summary>
/// <param name="Count">How many there are in all.</param>
/// <param name="Hits">The asked page of them.</param>
/// <param name="Facets">Counts by field, most first.</param>
public sealed record SearchResult(
    int Count,
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets
);

/// <summary>One hit.</summary>
public sealed record SearchHit(
    string ContentItemId,
    string ContentType,
    string Culture,
    string Title,
    string Url,
    string? Summary,
    string Stored
);

/// <summary>How many hits have a value.</summary>
public sealed record FacetCount(string Value, int Count);

/// <summary>Finds published content. It asks the index only, never the database.</summary>
public interface ISearch
{
    /// <summary>Runs a query. Text of any length and content is answered; only its first 500 characters count.</summary>
    ValueTask<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default);
}
