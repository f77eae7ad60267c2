using Pori.Cms.Storage;

namespace Pori.Cms.Recipes;

/// <summary>
/// Runs recipes. The whole file is read, its scripts evaluated and every step planned first; a mistake anywhere is told with
/// file, step and JSON path, and then nothing has been written. After that each step is written in one or more units of work,
/// in order. A second run of the same recipe changes nothing.
/// </summary>
public sealed class RecipeRunner
{
    private readonly IUnitOfWork work;
    private readonly RecipePlanner planner;

    // Two runs at once would each plan against a site that the other is changing.
    private readonly SemaphoreSlim turn = new(1, 1);

    internal RecipeRunner(IUnitOfWork work, RecipePlanner planner) => (this.work, this.planner) = (work, planner);

    /// <summary>Works out what a recipe file would change and writes nothing.</summary>
    /// <exception cref="RecipeException">The recipe cannot run.</exception>
    public async Task<RecipeRun> PlanAsync(
        string path,
        RecipeOptions? options = null,
        CancellationToken cancellationToken = default
    ) => await PlanAsync(await RecipeReader.ReadAsync(path, cancellationToken), options, cancellationToken);

    /// <summary>Works out what a recipe from a stream would change and writes nothing; such a recipe has no files beside it.</summary>
    /// <exception cref="RecipeException">The recipe cannot run.</exception>
    public async Task<RecipeRun> PlanAsync(
        Stream stream,
        string file,
        RecipeOptions? options = null,
        CancellationToken cancellationToken = default
    ) => await PlanAsync(await RecipeReader.ReadAsync(stream, file, cancellationToken), options, cancellationToken);

    /// <summary>Runs a recipe file.</summary>
    /// <returns>What it changed.</returns>
    /// <exception cref="RecipeException">The recipe cannot run; nothing was written.</exception>
    public async Task<RecipeRun> RunAsync(
        string path,
        RecipeOptions? options = null,
        CancellationToken cancellationToken = default
    ) => await RunAsync(await RecipeReader.ReadAsync(path, cancellationToken), options, cancellationToken);

    /// <summary>Runs a recipe from a stream; such a recipe has no files beside it.</summary>
    /// <returns>What it changed.</returns>
    /// <exception cref="RecipeException">The recipe cannot run; nothing was written.</exception>
    public async Task<RecipeRun> RunAsync(
        Stream stream,
        string file,
        RecipeOptions? options = null,
        CancellationToken cancellationToken = default
    ) => await RunAsync(await RecipeReader.ReadAsync(stream, file, cancellationToken), options, cancellationToken);

    private async Task<RecipeRun> PlanAsync(
        Recipe recipe,
        RecipeOptions? options,
        CancellationToken cancellationToken
    ) => ResultOf(await PlanStepsAsync(recipe, options ?? new(), cancellationToken));

    private async Task<RecipeRun> RunAsync(Recipe recipe, RecipeOptions? options, CancellationToken cancellationToken)
    {
        options ??= new();
        await turn.WaitAsync(cancellationToken);
        try
        {
            var steps = await PlanStepsAsync(recipe, options, cancellationToken);
            for (var i = 0; i < steps.Count; i++)
                await WriteAsync(steps, i, options, cancellationToken);
            return ResultOf(steps);
        }
        finally
        {
            turn.Release();
        }
    }

    private Task<IReadOnlyList<PlannedStep>> PlanStepsAsync(
        Recipe recipe,
        RecipeOptions options,
        CancellationToken cancellationToken
    ) =>
        work.ReadAsync(
            db => planner.PlanAsync(recipe, options, new RecipeWorkspace(db), cancellationToken),
            cancellationToken
        );

    private async Task WriteAsync(
        IReadOnlyList<PlannedStep> steps,
        int index,
        RecipeOptions options,
        CancellationToken cancellationToken
    )
    {
        var writes = steps[index].Writes;
        for (var done = 0; ; done++)
        {
            options.Progress?.Report(new(index + 1, steps.Count, steps[index].Result.Name, done, writes.Count));
            if (done == writes.Count)
                return;
            await work.RunAsync(writes[done], cancellationToken);
        }
    }

    private static RecipeRun ResultOf(IEnumerable<PlannedStep> steps) => new([.. steps.Select(s => s.Result)]);
}
