namespace Pori.Cms.Workflows;

/// <summary>Which workflow types have led to the change that is being stored, so that none begins again because of itself.</summary>
internal static class WorkflowOrigin
{
    private static readonly AsyncLocal<IReadOnlyList<string>?> Types = new();

    public static IReadOnlyList<string> Chain => Types.Value ?? [];

    public static IDisposable Enter(WorkflowRun run)
    {
        var before = Types.Value;
        Types.Value = [.. run.Progress.Chain, run.Type.WorkflowTypeId];
        return new Exit(before);
    }

    private sealed class Exit(IReadOnlyList<string>? before) : IDisposable
    {
        public void Dispose() => Types.Value = before;
    }
}
