using Pori.Cms.Storage;

namespace Pori.Cms.Workflows;

/// <summary>One imported version of a workflow type. An instance keeps the version that it began with.</summary>
public sealed class WorkflowTypeVersion
{
    /// <summary>Gets or sets the version's key.</summary>
    [Column(PersonalDataClass.None)]
    public long Id { get; set; }

    /// <summary>Gets or sets the type's id, which all versions share.</summary>
    [Column(PersonalDataClass.None)]
    public string WorkflowTypeId { get; set; } = "";

    /// <summary>Gets or sets the version's number within the type, from 1.</summary>
    [Column(PersonalDataClass.None)]
    public int Number { get; set; }

    /// <summary>Gets or sets whether new instances begin with it; at most one version of a type is current.</summary>
    [Column(PersonalDataClass.None)]
    public bool IsCurrent { get; set; }

    /// <summary>Gets or sets the type as the recipe had it.</summary>
    [Column(PersonalDataClass.None)]
    public string Json { get; set; } = "{}";

    /// <summary>Gets or sets when it was imported.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime CreatedUtc { get; set; }

    /// <summary>Gets or sets how often an instance of it began; starts of a singleton wait for each other here.</summary>
    [Column(PersonalDataClass.None)]
    public long Started { get; set; }
}

/// <summary>One run of a workflow type.</summary>
public sealed class WorkflowInstance
{
    /// <summary>Gets or sets the id (26 characters).</summary>
    [Column(PersonalDataClass.None)]
    public string WorkflowId { get; set; } = "";

    /// <summary>Gets or sets the type's id.</summary>
    [Column(PersonalDataClass.None)]
    public string WorkflowTypeId { get; set; } = "";

    /// <summary>Gets or sets the version of the type that it began with.</summary>
    [Column(PersonalDataClass.None)]
    public long TypeVersionId { get; set; }

    /// <summary>Gets or sets the name of its status, see <see cref="WorkflowStatus"/>.</summary>
    [Column(PersonalDataClass.None)]
    public string Status { get; set; } = "";

    /// <summary>Gets or sets what it belongs to: a content item's or a case's id; empty for none.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string CorrelationId { get; set; } = "";

    /// <summary>Gets or sets Orchard's State: LastResult, Input, Output, Properties, ActivityStates.</summary>
    [Column(PersonalDataClass.FreeText)]
    public string State { get; set; } = "{}";

    /// <summary>Gets or sets what is scheduled, visited and waited for; see <see cref="WorkflowProgress"/>.</summary>
    [Column(PersonalDataClass.None)]
    public string Progress { get; set; } = "{}";

    /// <summary>Gets or sets why it faulted, or null.</summary>
    [Column(PersonalDataClass.FreeText)]
    public string? FaultMessage { get; set; }

    /// <summary>Gets or sets when it began.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime CreatedUtc { get; set; }

    /// <summary>Gets or sets when it finished; null while it may go on.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? EndedUtc { get; set; }

    /// <summary>Gets or sets the count of changes, which guards against two that advance it at once.</summary>
    [Column(PersonalDataClass.None)]
    public long Version { get; set; }

    /// <summary>Gets or sets who has it in hand, or null.</summary>
    [Column(PersonalDataClass.None)]
    public string? LeasedBy { get; set; }

    /// <summary>Gets or sets until when.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? LeasedUntilUtc { get; set; }
}

/// <summary>What one instance waits for at one activity; events find their instances here.</summary>
public sealed class WorkflowBlocking
{
    /// <summary>Gets or sets the row's key.</summary>
    [Column(PersonalDataClass.None)]
    public long Id { get; set; }

    /// <summary>Gets or sets the instance.</summary>
    [Column(PersonalDataClass.None)]
    public string WorkflowId { get; set; } = "";

    /// <summary>Gets or sets the activity within the type.</summary>
    [Column(PersonalDataClass.None)]
    public string ActivityId { get; set; } = "";

    /// <summary>Gets or sets the activity's kind, such as SignalEvent.</summary>
    [Column(PersonalDataClass.None)]
    public string ActivityName { get; set; } = "";

    /// <summary>Gets or sets the instance's correlation id; empty for none.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string CorrelationId { get; set; } = "";

    /// <summary>Gets or sets since when it waits.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime SinceUtc { get; set; }

    /// <summary>Gets or sets when a timer is due; null for what is no timer.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? DueUtc { get; set; }
}

/// <summary>When a timer starts a workflow type the next time.</summary>
public sealed class WorkflowSchedule
{
    /// <summary>Gets or sets the type.</summary>
    [Column(PersonalDataClass.None)]
    public string WorkflowTypeId { get; set; } = "";

    /// <summary>Gets or sets the timer within the type.</summary>
    [Column(PersonalDataClass.None)]
    public string ActivityId { get; set; } = "";

    /// <summary>Gets or sets the expression that the instant was worked out from.</summary>
    [Column(PersonalDataClass.None)]
    public string Cron { get; set; } = "";

    /// <summary>Gets or sets the next start.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime DueUtc { get; set; }
}
