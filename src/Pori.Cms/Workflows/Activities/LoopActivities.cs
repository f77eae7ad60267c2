using System.Text.Json;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Workflows.Activities;

/// <summary>Counts from a number to below another.</summary>
internal sealed class ForLoopTask() : Activity(nameof(ForLoopTask))
{
    private const string Index = "Index";

    public override IReadOnlyList<string> Scripts => ["From", "To", "Step"];

    public override async ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        var from = await NumberAsync(visit, "From", 0);
        var to = await NumberAsync(visit, "To", 10);
        var step = await NumberAsync(visit, "Step", 1);
        if (step <= 0)
            throw new WorkflowFaultException($"The loop '{visit.Activity.Title}' would not end: its step is {step}.");
        var index = Math.Max((double)(JsonRead.Number(visit.State, Index) ?? 0), from);
        if (index >= to)
        {
            visit.State[Index] = WorkflowScripts.ToJson(from);
            return ActivityResult.Of("Done");
        }
        visit.Run.State.LastResult = WorkflowScripts.ToJson(index);
        visit.Run.State.Properties[LoopVariable.Of(visit)] = WorkflowScripts.ToJson(index);
        visit.State[Index] = WorkflowScripts.ToJson(index + step);
        return ActivityResult.Of("Iterate");
    }

    private static async ValueTask<double> NumberAsync(Visit visit, string name, double otherwise) =>
        (double)(
            JsonRead.Number(new JsonObject { [name] = await visit.EvaluateAsync(name) }, name) ?? (decimal)otherwise
        );
}

/// <summary>Goes through a list.</summary>
internal sealed class ForEachTask() : Activity(nameof(ForEachTask))
{
    private const string Index = "Index";

    public override IReadOnlyList<string> Scripts => ["Enumerable"];

    public override async ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        var items = await visit.EvaluateAsync("Enumerable") as JsonArray ?? [];
        var index = (int)(JsonRead.Number(visit.State, Index) ?? 0);
        if (index >= items.Count)
        {
            visit.State[Index] = 0;
            return ActivityResult.Of("Done");
        }
        visit.State["Current"] = items[index]?.DeepClone();
        visit.Run.State.LastResult = items[index]?.DeepClone();
        visit.Run.State.Properties[LoopVariable.Of(visit)] = items[index]?.DeepClone();
        visit.State[Index] = index + 1;
        return ActivityResult.Of("Iterate");
    }
}

/// <summary>Goes on while a condition holds; how often is bounded by what an instance may do without a rest.</summary>
internal sealed class WhileLoopTask() : Activity(nameof(WhileLoopTask))
{
    public override IReadOnlyList<string> Scripts => ["Condition"];

    public override async ValueTask<ActivityResult> ExecuteAsync(Visit visit) =>
        ActivityResult.Of(
            (await visit.EvaluateAsync("Condition"))?.GetValueKind() == JsonValueKind.True ? "Iterate" : "Done"
        );
}

/// <summary>Reads the name that a loop gives its value.</summary>
internal static class LoopVariable
{
    public static string Of(Visit visit) => visit.Text("LoopVariableName") is { Length: > 0 } name ? name : "x";
}
