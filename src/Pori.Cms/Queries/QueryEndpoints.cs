using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Pori.Cms.Api;
using Pori.Cms.Identity;

namespace Pori.Cms.Queries;

/// <summary>Runs a stored query over HTTP: <c>GET|POST /api/queries/{name}</c>.</summary>
public static class QueryEndpoints
{
    private const int LongestBody = 65_536;

    /// <summary>Maps the endpoint. What does not exist and what the caller may not run are both 404.</summary>
    public static void MapQueries(this IEndpointRouteBuilder routes)
    {
        routes
            .MapMethods(
                "/api/queries/{name}",
                [HttpMethods.Get, HttpMethods.Head],
                (string name, [FromQuery] string? parameters, HttpContext http, QueryCalls calls) =>
                    calls.AnswerAsync(name, () => ValueTask.FromResult(parameters), http)
            )
            .AllowAnonymous()
            .WithName("GetQuery")
            .WithTags("Queries");
        routes
            .MapPost(
                "/api/queries/{name}",
                (string name, [FromQuery] string? parameters, HttpContext http, QueryCalls calls) =>
                    calls.AnswerAsync(name, () => BodyAsync(parameters, http), http)
            )
            .AllowAnonymous()
            .WithName("PostQuery")
            .WithTags("Queries");
    }

    // A body that is too long reads as a text that is no JSON.
    private static async ValueTask<string?> BodyAsync(string? parameters, HttpContext http)
    {
        var body = new char[LongestBody + 1];
        using var reader = new StreamReader(http.Request.Body);
        var read = await reader.ReadBlockAsync(body, http.RequestAborted);
        if (read > LongestBody)
            return "{";
        var text = new string(body, 0, read);
        return string.IsNullOrWhiteSpace(text) ? parameters : text;
    }
}

/// <summary>Answers the calls.</summary>
internal sealed class QueryCalls(QueryStore queries, QueryManager manager, Permissions permissions)
{
    public async Task<IResult> AnswerAsync(string name, Func<ValueTask<string?>> parameters, HttpContext http)
    {
        if (await queries.FindAsync(name) is not { } query || !await MayAsync(http.User, query))
            return Problems.NotFound();
        if (!QueryParameters.TryRead(await parameters(), out var values))
            return Problems.BadParameter(
                "parameters",
                "parameters must be a JSON object of texts, numbers, booleans and nulls."
            );
        if (QueryParameters.NoWholeNumber(values) is { } wrong)
            return Problems.BadParameter(wrong, $"{wrong} must be a whole number, 0 or more.");
        try
        {
            return await manager.ExecuteAsync(query.Name, values, http.User, http.RequestAborted) is { } results
                ? new QueryAnswer(results)
                : Problems.NotFound();
        }
        catch (QueryException failure) when (failure.Failure == QueryFailure.TookTooLong)
        {
            return Problems.TookTooLong(failure.Message);
        }
    }

    private ValueTask<bool> MayAsync(ClaimsPrincipal user, QueryDefinition query) =>
        permissions.AllowsAsync(user, $"ExecuteApi_{query.Name}");
}
