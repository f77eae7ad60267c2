using System.Text.Json.Nodes;

namespace Pori.Cms.Workflows;

/// <summary>An instance's State in Orchard's shape. A content item in it is a reference and reads as the newest version.</summary>
internal sealed class WorkflowState(JsonObject json)
{
    public const string ContentItem = "ContentItem";

    private const int MaxLength = 1024 * 1024;

    public JsonObject Input => Member("Input");

    public JsonObject Output => Member("Output");

    public JsonObject Properties => Member("Properties");

    public JsonObject ActivityStates => Member("ActivityStates");

    public JsonNode? LastResult
    {
        get => json[nameof(LastResult)];
        set
        {
            if (value is null)
                json.Remove(nameof(LastResult));
            else
                json[nameof(LastResult)] = value.Parent is null ? value : value.DeepClone();
        }
    }

    /// <summary>Makes the state of a new instance: each activity's properties are copied, as in Orchard.</summary>
    public static WorkflowState New(WorkflowType type)
    {
        var state = Parse("{}");
        foreach (var activity in type.Activities)
            state.ActivityStates[activity.ActivityId] = activity.Properties.DeepClone();
        return state;
    }

    public static WorkflowState Parse(string text)
    {
        var state = new WorkflowState((JsonObject)JsonNode.Parse(text)!);
        _ = (state.Input, state.Output, state.Properties, state.ActivityStates);
        return state;
    }

    /// <summary>Gets the reference that stands for a content item.</summary>
    public static JsonObject Reference(string contentItemId) =>
        new() { ["Type"] = "Content", ["ContentId"] = contentItemId };

    /// <summary>Gets the id that a reference to a content item names, or null.</summary>
    public static string? Referred(JsonNode? node) =>
        node is JsonObject { Count: 2 } value && (string?)value["Type"] == "Content"
            ? (string?)value["ContentId"]
            : null;

    /// <summary>Adds what an event brings; a name that is there already gets the new value.</summary>
    public void Merge(JsonObject input)
    {
        foreach (var (name, value) in input)
            Input[name] = value?.DeepClone();
    }

    public JsonObject ActivityState(string activityId)
    {
        if (ActivityStates[activityId] is not JsonObject state)
            ActivityStates[activityId] = state = [];
        return state;
    }

    /// <exception cref="WorkflowFaultException">The state has grown beyond what is kept.</exception>
    public string ToText()
    {
        var text = json.ToJsonString(CmsJson.Options);
        return text.Length <= MaxLength
            ? text
            : throw new WorkflowFaultException("The state of the workflow is larger than 1 Mi characters.");
    }

    private JsonObject Member(string name)
    {
        if (json[name] is not JsonObject member)
            json[name] = member = [];
        return member;
    }
}

/// <summary>Why an instance cannot go on, for whoever wrote its type.</summary>
internal sealed class WorkflowFaultException(string message) : Exception(message);
