namespace Pori.Yhdistys.Module;

/// <summary>
/// What a version of the module brings, in order. Tables come from the migrations in Schema/, one set for each database;
/// content definitions come from the recipes named here, which an empty site runs.
/// </summary>
public static class Migrations
{
    /// <summary>Gets the recipes that make a site, in order.</summary>
    public static IReadOnlyList<string> Recipes { get; } = ["pori-features.recipe.json", "pori.recipe.json"];
}
