using System.Text.Json.Nodes;

namespace Pori.Cms.Recipes;

/// <summary>A recipe file as it was read: its shape is checked, its scripts are not evaluated.</summary>
/// <param name="File">The file's name, for messages.</param>
/// <param name="Folder">The folder that <c>[file:text('…')]</c> reads from; null for a recipe that came as a stream.</param>
/// <param name="Name">The recipe's name; other recipes run it by this.</param>
/// <param name="Variables">The variables by name; null when there are none or they stand after the steps.</param>
/// <param name="Steps">The steps in order.</param>
internal sealed record Recipe(
    string File,
    string? Folder,
    string? Name,
    IReadOnlyDictionary<string, string>? Variables,
    IReadOnlyList<RecipeStep> Steps
);

/// <summary>One step of a file.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Path">Where it stands, such as <c>$.steps[3]</c>.</param>
/// <param name="Json">The step itself; not to be changed.</param>
internal sealed record RecipeStep(string Name, string Path, JsonObject Json);
