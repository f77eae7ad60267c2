using System.Text.Json;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Workflows;

/// <summary>One version of a workflow type, ready to run: Orchard's graph of activities and transitions.</summary>
internal sealed class WorkflowType
{
    private readonly Dictionary<string, ActivityRecord> activities;
    private readonly ILookup<string, Transition> outbound;
    private readonly ILookup<string, Transition> inbound;

    private WorkflowType(long versionId, WorkflowTypeDocument document)
    {
        VersionId = versionId;
        WorkflowTypeId = document.WorkflowTypeId ?? "";
        Name = document.Name ?? "";
        IsEnabled = document.IsEnabled;
        IsSingleton = document.IsSingleton;
        DeletesFinished = document.DeleteFinishedWorkflows;
        Activities = [.. (document.Activities ?? []).OfType<ActivityDocument>().Select(ActivityRecord.Of)];
        activities = Activities.DistinctBy(a => a.ActivityId).ToDictionary(a => a.ActivityId);
        var transitions = (document.Transitions ?? []).OfType<TransitionDocument>().Select(Transition.Of).ToList();
        outbound = transitions.ToLookup(t => t.Source);
        inbound = transitions.ToLookup(t => t.Destination);
    }

    public long VersionId { get; }

    public string WorkflowTypeId { get; }

    public string Name { get; }

    public bool IsEnabled { get; }

    public bool IsSingleton { get; }

    public bool DeletesFinished { get; }

    public IReadOnlyList<ActivityRecord> Activities { get; }

    public static WorkflowType Parse(long versionId, string json) =>
        new(versionId, JsonSerializer.Deserialize<WorkflowTypeDocument>(json, CmsJson.Options)!);

    public ActivityRecord? Activity(string id) => activities.GetValueOrDefault(id);

    /// <summary>Gets the activities of a kind that an event may begin with.</summary>
    public IEnumerable<ActivityRecord> Starts(string name) => Activities.Where(a => a.IsStart && a.Name == name);

    public IEnumerable<Transition> Outbound(string activityId) => outbound[activityId];

    public IEnumerable<Transition> Inbound(string activityId) => inbound[activityId];

    /// <summary>Gets where an outcome leads: the first transition that fits; one to itself is passed over, as in Orchard.</summary>
    public string? Destination(string activityId, string outcome) =>
        outbound[activityId].FirstOrDefault(t => t.Outcome == outcome) is { } found && found.Destination != activityId
            ? found.Destination
            : null;
}

/// <summary>An activity as the type has it.</summary>
internal sealed record ActivityRecord(string ActivityId, string Name, bool IsStart, JsonObject Properties)
{
    /// <summary>Gets the title its writer has given it, or its kind.</summary>
    public string Title =>
        JsonRead.Text(Properties["ActivityMetadata"] as JsonObject, "Title") is { Length: > 0 } title ? title : Name;

    public static ActivityRecord Of(ActivityDocument document) =>
        new(document.ActivityId ?? "", document.Name ?? "", document.IsStart, document.Properties ?? []);
}

/// <summary>A way from an activity's outcome to the next activity.</summary>
internal sealed record Transition(string Source, string Outcome, string Destination)
{
    /// <summary>Gets the name by which a join remembers the way.</summary>
    public string Branch => $"@{Source}_{Outcome}";

    public static Transition Of(TransitionDocument document) =>
        new(document.SourceActivityId ?? "", document.SourceOutcomeName ?? "", document.DestinationActivityId ?? "");
}

/// <summary>A workflow type in Orchard's JSON.</summary>
internal sealed record WorkflowTypeDocument
{
    public string? WorkflowTypeId { get; init; }

    public string? Name { get; init; }

    public bool IsEnabled { get; init; }

    public bool IsSingleton { get; init; }

    public int LockTimeout { get; init; }

    public int LockExpiration { get; init; }

    public bool DeleteFinishedWorkflows { get; init; }

    public List<ActivityDocument?>? Activities { get; init; }

    public List<TransitionDocument?>? Transitions { get; init; }

    public JsonObject? Properties { get; init; }
}

/// <summary>An activity in Orchard's JSON.</summary>
internal sealed record ActivityDocument
{
    public string? ActivityId { get; init; }

    public string? Name { get; init; }

    public int X { get; init; }

    public int Y { get; init; }

    public bool IsStart { get; init; }

    public JsonObject? Properties { get; init; }
}

/// <summary>A transition in Orchard's JSON.</summary>
internal sealed record TransitionDocument
{
    public long Id { get; init; }

    public string? SourceActivityId { get; init; }

    public string? SourceOutcomeName { get; init; }

    public string? DestinationActivityId { get; init; }
}
