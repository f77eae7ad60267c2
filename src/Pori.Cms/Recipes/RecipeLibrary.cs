namespace Pori.Cms.Recipes;

/// <summary>A folder whose <c>*.recipe.json</c> files can be run by the name that stands in them.</summary>
public sealed record RecipeFolder(string Path);

/// <summary>Finds recipes by name in the registered folders; subfolders are not searched.</summary>
public sealed class RecipeLibrary(IEnumerable<RecipeFolder> folders)
{
    private readonly string[] folders = [.. folders.Select(f => f.Path).Distinct()];

    /// <summary>Finds the file of a recipe.</summary>
    /// <returns>The path, or null when no recipe has the name.</returns>
    /// <exception cref="RecipeException">Two files have the name, or a file on the way is not a recipe.</exception>
    public async Task<string?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var found = (await ListAsync(cancellationToken)).Where(r => r.Name == name).Select(r => r.Path).ToList();
        return found.Count <= 1
            ? found.SingleOrDefault()
            : throw new RecipeException(
                Path.GetFileName(found[0]),
                "",
                "$.name",
                $"{found.Count} recipes are called {name}: {string.Join(", ", found.Select(Path.GetFileName))}."
            );
    }

    /// <summary>Lists the recipes by name.</summary>
    public async Task<IReadOnlyList<(string Name, string Path)>> ListAsync(CancellationToken cancellationToken)
    {
        var found = new List<(string Name, string Path)>();
        foreach (var path in folders.Where(Directory.Exists).SelectMany(Files).Order(StringComparer.Ordinal))
        {
            if ((await RecipeReader.ReadAsync(path, cancellationToken)).Name is { Length: > 0 } name)
                found.Add((name, path));
        }
        return found;
    }

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.recipe.json");
}
