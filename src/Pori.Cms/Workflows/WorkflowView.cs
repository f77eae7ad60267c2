namespace Pori.Cms.Workflows;

/// <summary>An instance as desks and operators see it.</summary>
/// <param name="WorkflowId">The instance.</param>
/// <param name="WorkflowTypeId">Its type.</param>
/// <param name="Name">The type's name, of the version it began with.</param>
/// <param name="Status">See <see cref="WorkflowStatus"/>.</param>
/// <param name="CorrelationId">What it belongs to; empty for nothing.</param>
/// <param name="CreatedUtc">When it began.</param>
public sealed record WorkflowView(
    string WorkflowId,
    string WorkflowTypeId,
    string Name,
    string Status,
    string CorrelationId,
    DateTime CreatedUtc
)
{
    /// <summary>Gets why it faulted, or null.</summary>
    public string? FaultMessage { get; init; }

    /// <summary>Gets what it waits for.</summary>
    public IReadOnlyList<WaitingView> Waiting { get; init; } = [];
}

/// <summary>What an instance waits for.</summary>
/// <param name="ActivityId">The activity within the type.</param>
/// <param name="ActivityName">Its kind, such as UserTaskEvent.</param>
/// <param name="Title">The title its writer gave it.</param>
/// <param name="SinceUtc">Since when it waits.</param>
public sealed record WaitingView(string ActivityId, string ActivityName, string Title, DateTime SinceUtc)
{
    /// <summary>Gets when a timer is due; null for what is no timer.</summary>
    public DateTime? DueUtc { get; init; }

    /// <summary>Gets what a person may choose, where it is a user task.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Gets which roles may; empty means whoever may handle the thing it belongs to.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}

/// <summary>A signal that could not be delivered after several tries.</summary>
/// <param name="Id">Its id in the outbox.</param>
/// <param name="Key">What its raiser called it.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="LastError">Why the last try failed.</param>
public sealed record StuckSignal(Guid Id, string Key, int Attempts, string? LastError);

/// <summary>Asks to complete a user task.</summary>
/// <param name="CorrelationId">What the task belongs to: every instance under it that offers the action goes on.</param>
/// <param name="Action">The action that was chosen.</param>
/// <param name="Roles">The roles of who chose it.</param>
public sealed record CompleteUserTask(string CorrelationId, string Action, IReadOnlyCollection<string> Roles)
{
    /// <summary>Gets the only instance that is meant, or null.</summary>
    public string? WorkflowId { get; init; }

    /// <summary>Gets what the workflow reads as <c>Workflow.Input</c> besides the action.</summary>
    public System.Text.Json.Nodes.JsonObject Input { get; init; } = [];
}
