using Pori.Cms.Liquid.Views;
using Pori.Cms.Recipes;

namespace Pori.Cms.Liquid.Recipes;

/// <summary>Step <c>Templates</c>: <c>{"Templates": {"Content__News": {"Description": "…", "Content": "liquid"}}}</c>.</summary>
internal sealed class TemplatesStep(LiquidRenderer renderer) : IRecipeStep
{
    public string Name => DatabaseTemplates.DocumentName;

    public Task<RecipePlan> PlanAsync(RecipeStepContext context, CancellationToken cancellationToken) =>
        new NamedTemplates(renderer, Name).PlanAsync(context);
}

/// <summary>Step <c>ShortcodeTemplates</c>: <c>{"ShortcodeTemplates": {"name": {"Content": "liquid", "Hint": "…", …}}}</c>.</summary>
internal sealed class ShortcodeTemplatesStep(LiquidRenderer renderer) : IRecipeStep
{
    public string Name => Shortcodes.DocumentName;

    public Task<RecipePlan> PlanAsync(RecipeStepContext context, CancellationToken cancellationToken) =>
        new NamedTemplates(renderer, Name).PlanAsync(context);
}
