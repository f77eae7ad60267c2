using System.Text.Json;

namespace Pori.Cms.Workflows;

/// <summary>How far an instance has come: what is scheduled, last first, how often each activity was visited, what is waited for.</summary>
internal sealed class WorkflowProgress
{
    /// <summary>Gets the work that is left; the last one is next.</summary>
    public List<ScheduledActivity> Scheduled { get; init; } = [];

    /// <summary>Gets how often each activity was visited. It keys an effect, so that none happens twice.</summary>
    public Dictionary<string, int> Visits { get; init; } = [];

    /// <summary>Gets what the instance waits for; the table of blocking activities is made from it.</summary>
    public List<BlockedActivity> Blocking { get; init; } = [];

    /// <summary>Gets or sets how many activities ran since the instance last rested.</summary>
    public int Steps { get; set; }

    /// <summary>Gets the types whose instances led here; none of them begins again because of this instance.</summary>
    public List<string> Chain { get; init; } = [];

    public static WorkflowProgress Parse(string text) =>
        JsonSerializer.Deserialize<WorkflowProgress>(text, CmsJson.Options) ?? new();

    public string ToText() => JsonSerializer.Serialize(this, CmsJson.Options);
}

/// <summary>An activity whose turn comes.</summary>
/// <param name="ActivityId">Which one.</param>
/// <param name="Resumes">Whether its event has come; else it begins.</param>
/// <param name="IsFirst">Whether the instance begins with it: its event has come already.</param>
internal sealed record ScheduledActivity(string ActivityId, bool Resumes, bool IsFirst);

/// <summary>An activity that waits for its event.</summary>
internal sealed record BlockedActivity(string ActivityId, string Name, DateTime SinceUtc, DateTime? DueUtc);
