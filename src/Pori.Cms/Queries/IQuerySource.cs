using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Queries;

/// <summary>Runs the queries of one source, such as Sql or Lucene.</summary>
public interface IQuerySource
{
    /// <summary>Gets the source's name, as recipes write it.</summary>
    string Name { get; }

    /// <summary>Runs a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="parameters">Text, numbers, booleans or null by name; names compare as the source likes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="QueryException">The query, with these parameters, is none, or takes too long.</exception>
    Task<QueryResults> ExecuteAsync(
        QueryDefinition query,
        IReadOnlyDictionary<string, object?> parameters,
        CancellationToken cancellationToken
    );
}

/// <summary>What a query found: content items or rows.</summary>
/// <param name="ContentItems">The items in the query's order; none when it gives rows.</param>
/// <param name="Rows">The rows, by column name; none when it gives items.</param>
/// <param name="Count">How many there are in all, where the source knows it.</param>
public sealed record QueryResults(
    IReadOnlyList<ContentItem> ContentItems,
    IReadOnlyList<JsonObject> Rows,
    int? Count = null
)
{
    /// <summary>Gets the result that holds nothing.</summary>
    public static QueryResults Empty { get; } = new([], []);
}

/// <summary>Renders the Liquid in a query's template.</summary>
public interface IQueryTemplateRenderer
{
    /// <summary>Renders a template with the parameters as its variables, without HTML encoding.</summary>
    /// <returns>The text; empty when the template has an error.</returns>
    ValueTask<string> RenderAsync(string template, IReadOnlyDictionary<string, object?> parameters);
}

/// <summary>Why a query could not be run.</summary>
public enum QueryFailure
{
    /// <summary>Its text, rendered with the parameters, is not a query.</summary>
    NotAQuery,

    /// <summary>It was given up after its time limit.</summary>
    TookTooLong,
}

/// <summary>Thrown when a query cannot be run.</summary>
public sealed class QueryException(QueryFailure failure, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>Gets why.</summary>
    public QueryFailure Failure { get; } = failure;

    /// <summary>Gets the member of the query that has a wrong value; null when it is the query as a whole.</summary>
    public string? Member { get; init; }
}
