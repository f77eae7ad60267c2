using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Pori.Cms.Liquid;

namespace Pori.Cms.Queries;

/// <summary>Runs queries for templates, with the rights of the reader.</summary>
internal sealed class LiquidQueries(QueryManager queries, IHttpContextAccessor accessor) : IQueryRunner
{
    private static readonly ClaimsPrincipal Anonymous = new(new ClaimsIdentity());

    public async ValueTask<IReadOnlyList<object>> RunAsync(string name, IReadOnlyDictionary<string, object?> parameters)
    {
        var reader = accessor.HttpContext?.User ?? Anonymous;
        var found = await queries.ExecuteAsync(name, parameters, reader);
        return found is null ? [] : [.. found.ContentItems, .. found.Rows];
    }
}
