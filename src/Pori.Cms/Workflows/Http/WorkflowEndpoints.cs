using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Pori.Cms.Workflows.Http;

/// <summary>The addresses that start workflows and raise signals, by a token that this site has made.</summary>
public static class WorkflowEndpoints
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH"];

    /// <summary>Maps <c>/workflows/Invoke</c> and <c>/workflows/Trigger</c>.</summary>
    public static void MapWorkflows(this IEndpointRouteBuilder routes)
    {
        // Whoever has the token may come, signed in or not: the token is what is checked.
        routes
            .MapMethods(
                WorkflowTokens.InvokePath,
                Methods,
                (HttpContext http, WorkflowRequests requests) => requests.InvokeAsync(http)
            )
            .AllowAnonymous()
            .ExcludeFromDescription();
        routes
            .MapGet(
                WorkflowTokens.TriggerPath,
                (HttpContext http, WorkflowRequests requests) => requests.TriggerAsync(http)
            )
            .AllowAnonymous()
            .ExcludeFromDescription();
    }
}
