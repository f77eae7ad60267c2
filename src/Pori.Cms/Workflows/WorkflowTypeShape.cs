using System.Text.Json;
using System.Text.Json.Nodes;
using Pori.Cms.Liquid;
using Pori.Cms.Recipes;
using Pori.Cms.Scripting;
using Pori.Cms.Workflows.Activities;

namespace Pori.Cms.Workflows;

/// <summary>Reads a workflow type of a recipe: what has no shape is refused with its path, what works otherwise is told.</summary>
internal sealed class WorkflowTypeShape(ActivityCatalogue catalogue, LiquidRenderer liquid, ScriptEngine scripts)
{
    private const int MostActivities = 500;

    /// <exception cref="RecipeException">The type cannot run.</exception>
    public static WorkflowTypeDocument Check(RecipeStepContext context, JsonObject given, string path)
    {
        var document = Read(context, given, path);
        if (string.IsNullOrWhiteSpace(document.WorkflowTypeId))
            throw context.Refuse($"{path}.WorkflowTypeId", "WorkflowTypeId is missing.");
        if (document.WorkflowTypeId.Length > WorkflowTables.IdLength)
            throw context.Refuse($"{path}.WorkflowTypeId", "A WorkflowTypeId has at most 26 characters.");
        if (string.IsNullOrWhiteSpace(document.Name))
            throw context.Refuse($"{path}.Name", "Name is missing.");
        if (document.Activities is not { Count: <= MostActivities } activities)
            throw context.Refuse($"{path}.Activities", $"A type has an array of at most {MostActivities} activities.");
        var ids = CheckActivities(context, activities, $"{path}.Activities");
        if (document.Transitions is not { } transitions)
            throw context.Refuse($"{path}.Transitions", "Transitions is missing.");
        for (var i = 0; i < transitions.Count; i++)
            CheckTransition(context, transitions[i], ids, $"{path}.Transitions[{i}]");
        return document;
    }

    /// <summary>Tells what the type's writer may not expect.</summary>
    public IEnumerable<string> Warn(WorkflowTypeDocument document, string path)
    {
        for (var i = 0; i < document.Activities!.Count; i++)
        {
            var (activity, at) = (ActivityRecord.Of(document.Activities[i]!), $"{path}.Activities[{i}]");
            if (catalogue.Find(activity.Name) is not { } known)
            {
                yield return $"{at}: MissingActivity: there is no activity '{activity.Name}'; its path ends there";
                continue;
            }
            foreach (var name in known.Templates)
            {
                if (Expression(activity, name) is { } text && liquid.Check(text) is { } error)
                    yield return $"{at}.Properties.{name}: the Liquid has an error and gives an empty text: {error}";
            }
            foreach (var name in known.Scripts)
            {
                if (Expression(activity, name) is { } script && scripts.Check(script) is { } error)
                    yield return $"{at}.Properties.{name}: the script cannot run and gives nothing: {error}";
            }
            foreach (var warning in known.Warnings(activity))
                yield return $"{at}: {warning}";
        }
    }

    private static string? Expression(ActivityRecord activity, string name) =>
        (activity.Properties[name] as JsonObject)?["Expression"] is JsonValue value
        && value.TryGetValue<string>(out var text)
            ? text
            : null;

    private static WorkflowTypeDocument Read(RecipeStepContext context, JsonObject given, string path)
    {
        try
        {
            return given.Deserialize<WorkflowTypeDocument>(CmsJson.Options)!;
        }
        catch (JsonException failure)
        {
            throw context.Refuse(path + failure.Path?.TrimStart('$'), "The value has the wrong kind.");
        }
    }

    private static HashSet<string> CheckActivities(
        RecipeStepContext context,
        List<ActivityDocument?> activities,
        string path
    )
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < activities.Count; i++)
        {
            if (activities[i] is not { } activity)
                throw context.Refuse($"{path}[{i}]", "An activity is an object.");
            if (activity.ActivityId is not { Length: > 0 and <= WorkflowTables.ActivityIdLength } id)
                throw context.Refuse($"{path}[{i}].ActivityId", "An ActivityId has 1 to 64 characters.");
            if (!ids.Add(id))
                throw context.Refuse($"{path}[{i}].ActivityId", "Another activity has this id.");
            if (string.IsNullOrWhiteSpace(activity.Name))
                throw context.Refuse($"{path}[{i}].Name", "Name is missing.");
        }
        return ids;
    }

    private static void CheckTransition(
        RecipeStepContext context,
        TransitionDocument? transition,
        HashSet<string> ids,
        string path
    )
    {
        if (transition is null)
            throw context.Refuse(path, "A transition is an object.");
        if (!ids.Contains(transition.SourceActivityId ?? ""))
            throw context.Refuse($"{path}.SourceActivityId", "No activity has this id.");
        if (!ids.Contains(transition.DestinationActivityId ?? ""))
            throw context.Refuse($"{path}.DestinationActivityId", "No activity has this id.");
        if (string.IsNullOrEmpty(transition.SourceOutcomeName))
            throw context.Refuse($"{path}.SourceOutcomeName", "SourceOutcomeName is missing.");
    }
}
