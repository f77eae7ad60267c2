using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Storage;

namespace Pori.Cms.Workflows;

/// <summary>One visit of an instance to one of its activities.</summary>
internal sealed class Visit(WorkflowRun run, ActivityRecord activity, WorkflowExpressions expressions)
{
    public WorkflowRun Run => run;

    public ActivityRecord Activity => activity;

    /// <summary>Gets the activity's own state: its properties as they were copied when the instance began, and what it adds.</summary>
    public JsonObject State { get; } = run.State.ActivityState(activity.ActivityId);

    /// <summary>Gets what keys the effects of this visit: the same visit never has them twice.</summary>
    public string Key =>
        $"workflow/{run.WorkflowId}/{activity.ActivityId}/{run.Progress.Visits.GetValueOrDefault(activity.ActivityId)}";

    /// <summary>Gets why the effect of this very visit was refused when it was first stored, or null.</summary>
    public string? Refused => run.Refusals.GetValueOrDefault(Key);

    public string? Text(string name) => JsonRead.Text(State, name);

    /// <summary>Gets the text of an expression, such as a script; null when there is none.</summary>
    public string? Expression(string name) => JsonRead.Text(State[name] as JsonObject, "Expression");

    /// <summary>Renders a Liquid property. One that fails gives an empty text and a line in the log, as in Orchard.</summary>
    public ValueTask<string> RenderAsync(string name, LiquidEncoding encoding = LiquidEncoding.None) =>
        expressions.RenderAsync(this, name, encoding);

    /// <summary>Renders a Liquid property; one that fails gives null.</summary>
    public ValueTask<string?> TryRenderAsync(string name, LiquidEncoding encoding = LiquidEncoding.None) =>
        expressions.TryRenderAsync(this, name, encoding);

    /// <summary>Evaluates a script property. One that fails gives null and a line in the log, as in Orchard.</summary>
    public ValueTask<JsonNode?> EvaluateAsync(string name, ICollection<string>? outcomes = null) =>
        expressions.EvaluateAsync(this, name, outcomes);

    /// <summary>Adds what is carried out when this visit is stored, in the same transaction.</summary>
    public void Effect(Func<CmsDbContext, Task> effect)
    {
        run.Effecting = Key;
        run.Effects.Add(effect);
    }

    /// <summary>Writes to the log once this visit is stored.</summary>
    public void Tell(Microsoft.Extensions.Logging.LogLevel level, string text) => run.Notes.Add((level, text));
}
