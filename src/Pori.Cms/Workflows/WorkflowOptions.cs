namespace Pori.Cms.Workflows;

/// <summary>How long workflows are kept.</summary>
public sealed class WorkflowOptions
{
    /// <summary>Gets or sets how long an instance is kept after it has finished or was aborted; 90 days by default, as in Orchard.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(90);
}
