using Pori.Yhdistys.Module;

namespace Pori.Host;

/// <summary>The recipes that come with the site; they are published beside the Host.</summary>
internal static class SiteRecipes
{
    /// <summary>Gets the folder of the recipes.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "recipes");

    /// <summary>Gets the recipes of a first start, in order.</summary>
    public static IReadOnlyList<FileInfo> Demo { get; } =
    [.. Migrations.Recipes.Select(File), File("demo.recipe.json")];

    /// <summary>Gets the word lists that fill the demo up.</summary>
    public static FileInfo Fill { get; } = File("demo.fill.json");

    private static FileInfo File(string name) => new(Path.Combine(Folder, name));
}
