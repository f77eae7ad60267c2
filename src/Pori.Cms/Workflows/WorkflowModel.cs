using System.Text.Json;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Liquid;

namespace Pori.Cms.Workflows;

/// <summary>What templates read as <c>Workflow</c>.</summary>
internal sealed class WorkflowModel(WorkflowRun run, IReadOnlyDictionary<string, ContentItem> items) : ILiquidModel
{
    public string WorkflowId => run.WorkflowId;

    public string WorkflowTypeId => run.Type.WorkflowTypeId;

    public string Name => run.Type.Name;

    public string? CorrelationId => run.CorrelationId is { Length: > 0 } id ? id : null;

    public object? LastResult => Value(run.State.LastResult);

    public object? Input => Value(run.State.Input);

    public object? Output => Value(run.State.Output);

    public object? Properties => Value(run.State.Properties);

    private object? Value(JsonNode? node) =>
        node switch
        {
            null => null,
            JsonObject when WorkflowState.Referred(node) is { } id => items.GetValueOrDefault(id),
            JsonObject members => members.ToDictionary(m => m.Key, m => Value(m.Value)),
            JsonArray list => list.Select(Value).ToList(),
            _ => Plain(node),
        };

    private static object? Plain(JsonNode node) =>
        node.GetValueKind() switch
        {
            JsonValueKind.String => node.GetValue<string>(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => Number(node),
            _ => null,
        };

    private static object Number(JsonNode node) =>
        decimal.TryParse(
            node.ToJsonString(),
            System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : node.ToJsonString();
}
