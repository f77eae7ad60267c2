using Microsoft.Extensions.Logging;
using Pori.Cms.Storage;
using Pori.Cms.Workflows.Http;

namespace Pori.Cms.Workflows;

/// <summary>An instance in memory while a process has it in hand.</summary>
internal sealed class WorkflowRun
{
    public required string WorkflowId { get; init; }

    public required WorkflowType Type { get; init; }

    public required WorkflowState State { get; init; }

    public required WorkflowProgress Progress { get; init; }

    public required string Status { get; set; }

    public required string CorrelationId { get; set; }

    public required DateTime CreatedUtc { get; init; }

    public string? FaultMessage { get; set; }

    /// <summary>Gets or sets the count of changes that the stored row has; 0 for one that is not stored yet.</summary>
    public long Version { get; set; }

    /// <summary>Gets or sets who has it in hand.</summary>
    public string? Owner { get; set; }

    /// <summary>Gets the request that it answers, or null.</summary>
    public HttpRun? Http { get; init; }

    /// <summary>Gets what is carried out when the instance is stored.</summary>
    public List<Func<CmsDbContext, Task>> Effects { get; } = [];

    /// <summary>Gets what is told the log after that.</summary>
    public List<(LogLevel Level, string Text)> Notes { get; } = [];

    /// <summary>Gets the effects that were refused when they were to be stored, by the visit's key.</summary>
    public Dictionary<string, string> Refusals { get; init; } = [];

    /// <summary>Gets or sets the key of the visit that the effects belong to.</summary>
    public string? Effecting { get; set; }

    /// <summary>Gets or sets whether an activity asks to be stored before the next one.</summary>
    public bool MustStore { get; set; }

    /// <summary>Gets or sets whether it waits for other things than when it was last stored.</summary>
    public bool WaitsAnew { get; set; }

    public bool IsAtRest => Status != WorkflowStatus.Executing;

    /// <summary>Makes a new instance that begins with an activity.</summary>
    public static WorkflowRun New(WorkflowStart start, string id, DateTime now)
    {
        var run = new WorkflowRun
        {
            WorkflowId = id,
            Type = start.Type,
            State = WorkflowState.New(start.Type),
            Progress = new WorkflowProgress { Chain = [.. start.Event.Chain] },
            Status = WorkflowStatus.Executing,
            CorrelationId = start.Event.CorrelationId,
            CreatedUtc = now,
            Http = start.Http,
        };
        run.State.Merge(start.Event.Input);
        run.Progress.Scheduled.Add(new(start.Activity.ActivityId, Resumes: false, IsFirst: true));
        return run;
    }

    public static WorkflowRun Of(WorkflowInstance row, WorkflowType type, HttpRun? http) =>
        new()
        {
            WorkflowId = row.WorkflowId,
            Type = type,
            State = WorkflowState.Parse(row.State),
            Progress = WorkflowProgress.Parse(row.Progress),
            Status = row.Status,
            CorrelationId = row.CorrelationId,
            CreatedUtc = row.CreatedUtc,
            FaultMessage = row.FaultMessage,
            Version = row.Version,
            Owner = row.LeasedBy,
            Http = http,
        };

    /// <summary>Lets it go on at an activity whose event has come.</summary>
    public void Resume(string activityId, System.Text.Json.Nodes.JsonObject input)
    {
        State.Merge(input);
        Progress.Blocking.RemoveAll(b => b.ActivityId == activityId);
        Progress.Scheduled.Add(new(activityId, Resumes: true, IsFirst: false));
        Progress.Steps = 0;
        Status = WorkflowStatus.Executing;
        WaitsAnew = true;
    }

    /// <summary>Puts it under an id of something else, such as the item it has made; what it waits for is found there then.</summary>
    public void Correlate(string correlationId)
    {
        if (correlationId.Length > WorkflowTables.CorrelationIdLength)
            throw new WorkflowFaultException("A correlation id has at most 100 characters.");
        CorrelationId = correlationId;
        WaitsAnew = true;
    }
}

/// <summary>Something that has happened and may concern workflows.</summary>
/// <param name="Name">The kind of event, such as SignalEvent.</param>
/// <param name="Input">What it brings.</param>
/// <param name="CorrelationId">What it belongs to; empty for nothing.</param>
internal sealed record WorkflowEvent(string Name, System.Text.Json.Nodes.JsonObject Input, string CorrelationId)
{
    /// <summary>Gets the only instance that it concerns, or null.</summary>
    public string? WorkflowId { get; init; }

    /// <summary>Gets the types whose instances made it happen.</summary>
    public IReadOnlyList<string> Chain { get; init; } = [];
}

/// <summary>How an instance begins.</summary>
internal sealed record WorkflowStart(WorkflowType Type, ActivityRecord Activity, WorkflowEvent Event, HttpRun? Http);
