using System.Text.Json.Nodes;

namespace Pori.Cms.Recipes;

/// <summary>How a recipe is run.</summary>
public sealed record RecipeOptions
{
    /// <summary>Gets the values of <c>parameters('…')</c>, such as SiteName and AdminUserId; a path with dots reads nested ones.</summary>
    public JsonObject Parameters { get; init; } = [];

    /// <summary>Gets who is told how far the run has come.</summary>
    public IProgress<RecipeProgress>? Progress { get; init; }
}

/// <summary>How far a run has come.</summary>
/// <param name="Step">The step that is being written, from 1.</param>
/// <param name="Steps">How many steps there are, those of nested recipes included.</param>
/// <param name="Name">The step's name.</param>
/// <param name="Done">How many of its units of work are durable.</param>
/// <param name="Total">How many it has.</param>
public readonly record struct RecipeProgress(int Step, int Steps, string Name, int Done, int Total);

/// <summary>What a run changed, or would change.</summary>
/// <param name="Steps">The steps in the order they run, those of nested recipes included.</param>
public sealed record RecipeRun(IReadOnlyList<RecipeStepResult> Steps)
{
    /// <summary>Gets whether anything changes.</summary>
    public bool HasChanges => Steps.Any(s => s.Changes.Count > 0);

    /// <summary>Writes the run as lines for people: each step with its changes, or "no changes".</summary>
    public IEnumerable<string> Lines() => Steps.SelectMany(step => step.Lines());
}

/// <summary>What one step changed, or would change.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its place in the file.</param>
/// <param name="Changes">One line for each thing that changes.</param>
/// <param name="Warnings">One line for each thing that works otherwise than its writer may think.</param>
public sealed record RecipeStepResult(
    string File,
    string Name,
    string Path,
    IReadOnlyList<string> Changes,
    IReadOnlyList<string> Warnings
)
{
    internal IEnumerable<string> Lines()
    {
        yield return $"{File} {Path} {Name}: {(Changes.Count == 0 ? "no changes" : $"{Changes.Count} changes")}";
        foreach (var warning in Warnings)
            yield return $"  warning: {warning}";
        foreach (var change in Changes)
            yield return $"  {change}";
    }
}
