using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Workflows.Activities;

namespace Pori.Cms.Workflows.Http;

/// <summary>Answers the requests that start workflows and raise signals, with Orchard's status codes.</summary>
internal sealed class WorkflowRequests(
    WorkflowTokens tokens,
    WorkflowTypes types,
    WorkflowTriggers triggers,
    WorkflowRunner runner,
    HttpWaiting waiting
)
{
    /// <summary>Starts the type whose HttpRequestEvent the token names, or resumes the instances that wait at it.</summary>
    public async Task<IResult> InvokeAsync(HttpContext http)
    {
        if (tokens.ReadInvoke(http.Request.Query["token"].ToString()) is not { } token)
            return TypedResults.NotFound();
        var type = (await types.GetAsync()).Find(token.WorkflowTypeId);
        if (type is not { IsEnabled: true } || type.Activity(token.ActivityId) is not { } activity)
            return TypedResults.NotFound();
        if (HttpRequestEvent.ChecksAntiforgery(activity.Properties) && !await IsOwnFormAsync(http))
            return TypedResults.BadRequest();
        if (await HttpRunReader.ReadAsync(http) is not { } run)
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var runs = await waiting.ReachAsync(type, activity, run);
        return runs is null ? TypedResults.NotFound() : await AdvanceAsync(runs, run);
    }

    /// <summary>Raises the signal that the token names.</summary>
    public async Task<IResult> TriggerAsync(HttpContext http)
    {
        if (tokens.ReadSignal(http.Request.Query["token"].ToString()) is not { } token)
            return TypedResults.NotFound();
        if (token.WorkflowId is { } workflowId && !await waiting.ExistsAsync(workflowId))
            return TypedResults.NotFound();
        var run = new HttpRun(http, null, "");
        var input = new JsonObject { [SignalEvent.Signal] = token.Name };
        var happened = new WorkflowEvent(nameof(SignalEvent), input, token.CorrelationId)
        {
            WorkflowId = token.WorkflowId,
        };
        await triggers.RestAsync(happened);
        return await AdvanceAsync(await triggers.TriggerAsync(happened, run) ?? [], run);
    }

    private static async Task<bool> IsOwnFormAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method))
            return true;
        return http.RequestServices.GetService<IAntiforgery>() is { } antiforgery
            && await antiforgery.IsRequestValidAsync(http);
    }

    // What has begun goes on although its reader has gone.
    private async Task<IResult> AdvanceAsync(IReadOnlyList<WorkflowRun> runs, HttpRun http)
    {
        foreach (var run in runs)
            await runner.RunAsync(run, CancellationToken.None);
        return http.Answer is { } answer ? new HttpRunResult(answer) : TypedResults.StatusCode(202);
    }
}
