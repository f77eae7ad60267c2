using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Pori.Cms.Liquid;

namespace Pori.Cms.Workflows;

/// <summary>
/// The tokens in the addresses that start workflows and raise signals. They are encrypted and signed by the site's keys; their
/// time runs by the site's clock.
/// </summary>
internal sealed class WorkflowTokens(IDataProtectionProvider protection, TimeProvider clock) : ISignalLinks
{
    public const string InvokePath = "/workflows/Invoke";
    public const string TriggerPath = "/workflows/Trigger";
    private const int SignalDays = 7;

    private readonly IDataProtector invoke = protection.CreateProtector("Pori.Workflows.Invoke.v1");
    private readonly IDataProtector signal = protection.CreateProtector("Pori.Workflows.Signal.v1");

    /// <summary>Makes the token that starts or resumes an HttpRequestEvent; 0 days never end.</summary>
    public string Invoke(string workflowTypeId, string activityId, int days) =>
        Protect(invoke, new InvokeToken(workflowTypeId, activityId, days > 0 ? Now.AddDays(days) : null));

    public InvokeToken? ReadInvoke(string token) => Read<InvokeToken>(invoke, token, t => t.EndsUtc);

    public SignalToken? ReadSignal(string token) => Read<SignalToken>(signal, token, t => t.EndsUtc);

    /// <summary>Makes the path that raises a signal. Without a correlation it is bound to the instance that makes it.</summary>
    public string SignalPath(WorkflowRun run, string name) => SignalPath(run.CorrelationId, run.WorkflowId, name);

    public string PathOf(LiquidScope scope, string signalName) =>
        scope.Globals.GetValueOrDefault(WorkflowExpressions.Workflow) is WorkflowModel model
            ? SignalPath(model.CorrelationId ?? "", model.WorkflowId, signalName)
            : "";

    public string SignalPath(string correlationId, string workflowId, string name)
    {
        var bound = correlationId.Length == 0 ? workflowId : null;
        var token = Protect(signal, new SignalToken(name, correlationId, bound, Now.AddDays(SignalDays)));
        return $"{TriggerPath}?token={token}";
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static string Protect<T>(IDataProtector protector, T token) =>
        protector.Protect(JsonSerializer.Serialize(token, CmsJson.Options));

    private T? Read<T>(IDataProtector protector, string token, Func<T, DateTime?> ends)
        where T : class
    {
        try
        {
            var read = JsonSerializer.Deserialize<T>(protector.Unprotect(token), CmsJson.Options);
            return read is not null && (ends(read) ?? DateTime.MaxValue) > Now ? read : null;
        }
        catch (Exception wrong) when (wrong is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>What a token of <c>/workflows/Invoke</c> says.</summary>
internal sealed record InvokeToken(string WorkflowTypeId, string ActivityId, DateTime? EndsUtc);

/// <summary>What a token of <c>/workflows/Trigger</c> says.</summary>
internal sealed record SignalToken(string Name, string CorrelationId, string? WorkflowId, DateTime? EndsUtc);
