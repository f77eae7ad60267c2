using Pori.Cms.Scripting;
using Pori.Cms.Storage;

namespace Pori.Cms.Recipes;

/// <summary>A step with its plan.</summary>
internal sealed record PlannedStep(RecipeStepResult Result, IReadOnlyList<Func<CmsDbContext, Task>> Writes);

/// <summary>
/// Plans every step of a file, and of the recipes that it runs, before any is written: each step is planned against the site
/// as the steps before it will leave it.
/// </summary>
internal sealed class RecipePlanner
{
    /// <summary>The step that runs other recipes; it is the planner's own.</summary>
    private const string Nested = "recipes";

    private readonly Dictionary<string, IRecipeStep> steps = new(StringComparer.OrdinalIgnoreCase);
    private readonly RecipeLibrary library;
    private readonly RecipeFunctions functions;
    private readonly ScriptEngine engine;

    public RecipePlanner(
        IEnumerable<IRecipeStep> steps,
        RecipeLibrary library,
        RecipeFunctions functions,
        ScriptEngine engine
    )
    {
        foreach (var step in steps)
            this.steps.Add(step.Name, step);
        (this.library, this.functions, this.engine) = (library, functions, engine);
    }

    /// <exception cref="RecipeException">A step cannot be carried out; nothing has been written.</exception>
    public async Task<IReadOnlyList<PlannedStep>> PlanAsync(
        Recipe recipe,
        RecipeOptions options,
        RecipeWorkspace workspace,
        CancellationToken cancellationToken
    )
    {
        var planned = new List<PlannedStep>();
        await PlanAsync(new Run(options, workspace, planned, [NameOf(recipe)]), recipe, cancellationToken);
        return planned;
    }

    private async Task PlanAsync(Run run, Recipe recipe, CancellationToken cancellationToken)
    {
        foreach (var step in recipe.Steps)
            CheckKnown(step, recipe);
        var scripts = new RecipeScripts(recipe, engine, functions.For(run.Options));
        foreach (var step in recipe.Steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var warnings = new List<string>();
            var json = scripts.Evaluate(step, warnings, cancellationToken);
            var context = new RecipeStepContext(json, recipe.File, step.Path, run.Workspace);
            if (IsNested(step.Name))
            {
                await PlanNestedAsync(run, context, cancellationToken);
                continue;
            }
            var plan = await steps[step.Name].PlanAsync(context, cancellationToken);
            var result = new RecipeStepResult(
                recipe.File,
                step.Name,
                step.Path,
                plan.Changes,
                [.. warnings, .. plan.Warnings]
            );
            run.Planned.Add(new PlannedStep(result, plan.Writes));
        }
    }

    private async Task PlanNestedAsync(Run run, RecipeStepContext context, CancellationToken cancellationToken)
    {
        foreach (var (value, path) in context.Objects(context.Step, "", "Values"))
        {
            var name = context.Text(value, path, "name");
            if (run.Chain.Contains(name))
                throw context.Refuse(
                    $"{path}.name",
                    $"The recipes run each other: {string.Join(" → ", [.. run.Chain, name])}."
                );
            var file =
                await library.FindAsync(name, cancellationToken)
                ?? throw context.Refuse($"{path}.name", $"No recipe is called {name}.");
            var recipe = await RecipeReader.ReadAsync(file, cancellationToken);
            await PlanAsync(run with { Chain = [.. run.Chain, name] }, recipe, cancellationToken);
        }
    }

    private void CheckKnown(RecipeStep step, Recipe recipe)
    {
        if (steps.ContainsKey(step.Name) || IsNested(step.Name))
            return;
        var known = string.Join(", ", steps.Keys.Append(Nested).Order(StringComparer.OrdinalIgnoreCase));
        throw new RecipeException(recipe.File, step.Name, step.Path, $"No such step is known. Known steps: {known}.");
    }

    private static bool IsNested(string name) => string.Equals(name, Nested, StringComparison.OrdinalIgnoreCase);

    private static string NameOf(Recipe recipe) => recipe.Name ?? recipe.File;

    private sealed record Run(
        RecipeOptions Options,
        RecipeWorkspace Workspace,
        List<PlannedStep> Planned,
        IReadOnlyList<string> Chain
    );
}
