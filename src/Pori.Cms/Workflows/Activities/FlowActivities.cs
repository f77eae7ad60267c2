using System.Text.Json;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Workflows.Activities;

/// <summary>Two ways by a condition. What is not true, also 1, is false, as in Orchard.</summary>
internal sealed class IfElseTask() : Activity(nameof(IfElseTask))
{
    public override IReadOnlyList<string> Scripts => ["Condition"];

    public override async ValueTask<ActivityResult> ExecuteAsync(Visit visit) =>
        ActivityResult.Of(
            (await visit.EvaluateAsync("Condition"))?.GetValueKind() == JsonValueKind.True ? "True" : "False"
        );
}

/// <summary>Goes all of its ways, the last one first.</summary>
internal sealed class ForkTask() : Activity(nameof(ForkTask))
{
    public override ValueTask<ActivityResult> ExecuteAsync(Visit visit) =>
        ValueTask.FromResult(ActivityResult.Of(JsonRead.Texts(visit.State, "Forks")));
}

/// <summary>Waits for all of its ways, or goes on with each that arrives.</summary>
internal sealed class JoinTask() : Activity(nameof(JoinTask))
{
    private const string Branches = "Branches";
    private const int WaitAny = 1;

    /// <summary>
    /// Remembers that an activity ran for each join that it leads to. As in Orchard all of its ways count then, whatever its
    /// outcome was: a way that was not taken would be waited for without end.
    /// </summary>
    public static void Arrive(WorkflowRun run, string activityId)
    {
        foreach (var way in run.Type.Outbound(activityId))
        {
            if (run.Type.Activity(way.Destination)?.Name != nameof(JoinTask))
                continue;
            var state = run.State.ActivityState(way.Destination);
            var arrived = JsonRead.Texts(state, Branches);
            if (!arrived.Contains(way.Branch))
                state[Branches] = new JsonArray([.. arrived.Append(way.Branch).Select(b => JsonValue.Create(b))]);
        }
    }

    public override ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        var arrived = JsonRead.Texts(visit.State, Branches);
        var ways = visit.Run.Type.Inbound(visit.Activity.ActivityId).Select(t => t.Branch).ToList();
        var joins = Mode(visit.State) == WaitAny ? ways.Exists(arrived.Contains) : ways.TrueForAll(arrived.Contains);
        return ValueTask.FromResult(joins ? ActivityResult.Of("Joined") : ActivityResult.Ends);
    }

    private static int Mode(JsonObject state) =>
        JsonRead.Text(state, "Mode") == nameof(WaitAny) ? WaitAny : (int)(JsonRead.Number(state, "Mode") ?? 0);
}

/// <summary>Runs a script, which says the outcomes. One that throws ends the path.</summary>
internal sealed class ScriptTask() : Activity(nameof(ScriptTask))
{
    public override IReadOnlyList<string> Scripts => ["Script"];

    public override IEnumerable<string> Warnings(ActivityRecord activity)
    {
        if (activity.Properties["Script"]?.ToJsonString().Contains("executeQuery(", StringComparison.Ordinal) == true)
            yield return "executeQuery is not there; the filter query in Liquid is";
    }

    public override async ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        var outcomes = new List<string>();
        visit.Run.State.LastResult = await visit.EvaluateAsync("Script", outcomes);
        return ActivityResult.Of(outcomes);
    }
}

/// <summary>Sets a property of the instance.</summary>
internal sealed class SetPropertyTask() : Activity(nameof(SetPropertyTask))
{
    public override IReadOnlyList<string> Scripts => ["Value"];

    public override async ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        var key = visit.Text("PropertyName");
        ArgumentNullException.ThrowIfNull(key);
        visit.Run.State.Properties[key] = await visit.EvaluateAsync("Value");
        return ActivityResult.Of("Done");
    }
}

/// <summary>Sets an output of the instance.</summary>
internal sealed class SetOutputTask() : Activity(nameof(SetOutputTask))
{
    public override IReadOnlyList<string> Scripts => ["Value"];

    public override async ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        var key = visit.Text("OutputName");
        ArgumentNullException.ThrowIfNull(key);
        visit.Run.State.Output[key] = await visit.EvaluateAsync("Value");
        return ActivityResult.Of("Done");
    }
}

/// <summary>Puts the instance under an id by which later events find it.</summary>
internal sealed class CorrelateTask() : Activity(nameof(CorrelateTask))
{
    public override IReadOnlyList<string> Templates => ["Value"];

    public override async ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        var isLiquid = JsonRead.Number(visit.State, "Syntax") == 1 || visit.Text("Syntax") == "Liquid";
        var value = isLiquid
            ? await visit.RenderAsync("Value")
            : (await visit.EvaluateAsync("Value")) switch
            {
                JsonValue text => text.ToString(),
                _ => null,
            };
        // What gives nothing leaves the id that there is.
        if (value?.Trim() is { Length: > 0 } id)
            visit.Run.Correlate(id);
        return ActivityResult.Of("Done");
    }
}
