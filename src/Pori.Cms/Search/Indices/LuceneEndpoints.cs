using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Pori.Cms.Api;
using Pori.Cms.Identity;
using Pori.Cms.Queries;

namespace Pori.Cms.Search.Indices;

/// <summary>
/// Queries over the generic indices by HTTP: <c>GET|POST /api/lucene/content</c> gives content items, <c>/api/lucene/documents</c>
/// what the index stores. Both need the permission QueryLuceneApi.
/// </summary>
public static class LuceneEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapLucene(this IEndpointRouteBuilder routes)
    {
        foreach (var items in new[] { true, false })
        {
            var path = items ? "/api/lucene/content" : "/api/lucene/documents";
            routes
                .MapMethods(
                    path,
                    [HttpMethods.Get, HttpMethods.Head],
                    (string? indexName, string? query, string? parameters, HttpContext http, LuceneCalls calls) =>
                        calls.AnswerAsync(http, new LuceneCall(indexName, query, parameters), items)
                )
                .AllowAnonymous()
                .WithTags("Queries");
            routes
                .MapPost(
                    path,
                    ([FromBody] LuceneCall call, HttpContext http, LuceneCalls calls) =>
                        calls.AnswerAsync(http, call, items)
                )
                .AllowAnonymous()
                .WithTags("Queries");
        }
    }
}

/// <summary>What a caller asks.</summary>
/// <param name="IndexName">The index.</param>
/// <param name="Query">The query in JSON, as a text; Liquid in it is rendered with the parameters.</param>
/// <param name="Parameters">The parameters: a JSON object, as a text.</param>
internal sealed record LuceneCall(string? IndexName, string? Query, string? Parameters);

/// <summary>Answers the calls.</summary>
internal sealed class LuceneCalls(LuceneQueries queries, VisibleItems visible, Permissions permissions)
{
    public async Task<IResult> AnswerAsync(HttpContext http, LuceneCall call, bool items)
    {
        if (!await permissions.AllowsAsync(http.User, "QueryLuceneApi"))
            return ApiRefusal.For(http);
        if (!QueryParameters.TryRead(call.Parameters, out var parameters))
            return Problems.BadParameter("parameters", "parameters must be a JSON object of plain values.");
        if (QueryParameters.NoWholeNumber(parameters) is { } wrong)
            return Problems.BadParameter(wrong, $"{wrong} must be a whole number, 0 or more.");
        if (string.IsNullOrWhiteSpace(call.Query))
            return Problems.BadParameter("query", "query must be a JSON object with the member query.");
        try
        {
            var found = await queries.RunAsync(
                call.IndexName ?? "",
                call.Query,
                parameters,
                items,
                http.RequestAborted
            );
            return new QueryAnswer(found is null ? null : await visible.OfAsync(found, http.User));
        }
        catch (QueryException failure)
        {
            return Problems.BadParameter(failure.Member ?? "query", $"The query cannot be run: {failure.Message}.");
        }
    }
}
