using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Recipes;

/// <summary>
/// One kind of recipe step. A step is planned first, without writing, against the site as the earlier steps of the run will
/// leave it; only when every step of the file has a plan are the plans carried out. A dry run stops before that.
/// </summary>
public interface IRecipeStep
{
    /// <summary>Gets the step's name; names compare without case.</summary>
    string Name { get; }

    /// <summary>Works out what the step changes.</summary>
    /// <exception cref="RecipeException">The step cannot be carried out; nothing of the recipe is.</exception>
    Task<RecipePlan> PlanAsync(RecipeStepContext context, CancellationToken cancellationToken);
}

/// <summary>What a step would do.</summary>
/// <param name="Changes">One line for each thing that changes; empty when nothing does.</param>
/// <param name="Writes">The units of work that do it, in order; each holds the writer for well under a second.</param>
public sealed record RecipePlan(IReadOnlyList<string> Changes, IReadOnlyList<Func<CmsDbContext, Task>> Writes)
{
    /// <summary>Gets the plan that changes nothing.</summary>
    public static RecipePlan Nothing { get; } = new([], []);

    /// <summary>Gets one line for each thing that works otherwise than the recipe's writer may think.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>A step of a file that is being planned.</summary>
public sealed class RecipeStepContext(JsonObject step, string file, string path, RecipeWorkspace workspace)
{
    /// <summary>Gets the step; its scripts have been evaluated.</summary>
    public JsonObject Step { get; } = step;

    /// <summary>Gets the file's name, for messages.</summary>
    public string File { get; } = file;

    /// <summary>Gets where the step stands, such as <c>$.steps[3]</c>.</summary>
    public string Path { get; } = path;

    /// <summary>Gets the site as the earlier steps will leave it.</summary>
    public RecipeWorkspace Workspace { get; } = workspace;

    /// <summary>Makes the error of something below the step.</summary>
    /// <param name="below">The path below the step, such as <c>.data[2].ContentType</c>; empty for the step itself.</param>
    /// <param name="message">What is wrong and what would be right.</param>
    public RecipeException Refuse(string below, string message) =>
        new(File, JsonRead.Text(Step, "name") ?? "", Path + below, message);
}

/// <summary>A recipe that cannot run: says file, step and JSON path.</summary>
public sealed class RecipeException(string file, string step, string path, string message, Exception? inner = null)
    : Exception($"{file}: step '{step}' at {path}: {message}", inner)
{
    /// <summary>Gets the file's name.</summary>
    public string File { get; } = file;

    /// <summary>Gets the step's name.</summary>
    public string Step { get; } = step;

    /// <summary>Gets the JSON path.</summary>
    public string Path { get; } = path;

    /// <summary>Gets what is wrong.</summary>
    public string Reason { get; } = message;
}
