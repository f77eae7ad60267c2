namespace Pori.Cms.Workflows;

/// <summary>The names of an instance's status, as Orchard stores them. Resting ones are Halted, Finished, Faulted and Aborted.</summary>
public static class WorkflowStatus
{
    /// <summary>Work is scheduled: a process has it in hand, or the next one takes it.</summary>
    public const string Executing = "Executing";

    /// <summary>It waits for an event.</summary>
    public const string Halted = "Halted";

    /// <summary>Nothing is left to do.</summary>
    public const string Finished = "Finished";

    /// <summary>An activity failed; it can be tried again.</summary>
    public const string Faulted = "Faulted";

    /// <summary>An operator has ended it.</summary>
    public const string Aborted = "Aborted";
}
