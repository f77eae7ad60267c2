using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Recipes;

/// <summary>Chooses the themes of the site and the admin; an empty name leaves the choice as it is.</summary>
internal sealed class ThemesStep(FeatureCatalogue features) : IRecipeStep
{
    /// <summary>The site document that holds the choice.</summary>
    public const string DocumentName = "Themes";

    public string Name => "themes";

    public async Task<RecipePlan> PlanAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var themes = await context.Workspace.DocumentAsync(DocumentName);
        var changes = new List<string>();
        foreach (var place in new[] { "Site", "Admin" })
        {
            var (_, key, _) = context.Find(context.Step, "", place);
            var theme = context.TextOrNull(context.Step, "", place);
            if (string.IsNullOrEmpty(theme) || JsonRead.Text(themes, place) == theme)
                continue;
            if (!features.IsTheme(theme))
                throw context.Refuse(
                    $".{key}",
                    $"No theme is called {theme}. Known themes: {string.Join(", ", features.Themes)}."
                );
            themes[place] = JsonValue.Create(theme);
            changes.Add($"theme of {place.ToLowerInvariant()}: {theme}");
        }
        var write = await context.Workspace.PlanDocumentAsync(DocumentName, themes);
        return new(changes, write is null ? [] : [write]);
    }
}
