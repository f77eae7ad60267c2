using System.Security.Claims;
using Microsoft.Extensions.Logging;

namespace Pori.Cms.Queries;

/// <summary>Runs the site's queries by name, for the API and for templates.</summary>
public sealed partial class QueryManager(
    QueryStore queries,
    IEnumerable<IQuerySource> sources,
    VisibleItems visible,
    ILogger<QueryManager> logger
)
{
    /// <summary>
    /// Runs a query. Content items that the user may not see are left out: published ones need the right to view their type,
    /// drafts the right to edit it. A text that is no query gives nothing and a warning in the log, as in Orchard.
    /// </summary>
    /// <returns>What was found, or null when there is no such query.</returns>
    /// <exception cref="QueryException">It took too long.</exception>
    public async Task<QueryResults?> ExecuteAsync(
        string name,
        IReadOnlyDictionary<string, object?> parameters,
        ClaimsPrincipal user,
        CancellationToken cancellationToken = default
    )
    {
        if (await queries.FindAsync(name) is not { } query)
            return null;
        var source = sources.FirstOrDefault(s => s.Name == query.Source);
        if (source is null)
        {
            Log.UnknownSource(logger, query.Name, query.Source);
            return QueryResults.Empty;
        }
        try
        {
            return await visible.OfAsync(await source.ExecuteAsync(query, parameters, cancellationToken), user);
        }
        catch (QueryException failure) when (failure.Failure == QueryFailure.NotAQuery)
        {
            Log.NotAQuery(logger, query.Name, failure.Message);
            return QueryResults.Empty;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(420, LogLevel.Warning, "The query {Query} has no answer: {Reason}")]
        public static partial void NotAQuery(ILogger logger, string query, string reason);

        [LoggerMessage(
            421,
            LogLevel.Warning,
            "The query {Query} has the source {Source}, which this site does not have"
        )]
        public static partial void UnknownSource(ILogger logger, string query, string source);
    }
}
