using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Recipes;

/// <summary>
/// Checks the shape of a whole file before anything of it runs. Orchard reads <c>name</c>, <c>steps</c> and <c>variables</c>
/// in lower case only and passes over anything else without a word; here each such key is an error.
/// </summary>
internal static class RecipeShape
{
    public static Recipe Read(JsonObject root, string file)
    {
        foreach (var key in root.Select(member => member.Key))
        {
            if (key is not ("steps" or "variables") && key.ToLowerInvariant() is "steps" or "variables")
                throw new RecipeException(
                    file,
                    "",
                    $"$.{key}",
                    $"Write the key in lower case: {key.ToLowerInvariant()}."
                );
        }
        if (root["steps"] is not JsonArray steps)
            throw new RecipeException(file, "", "$.steps", "A recipe needs an array of steps.");
        return new Recipe(
            file,
            null,
            JsonRead.Text(root, "name"),
            Variables(root, file),
            [.. steps.Select((step, index) => Step(step, $"$.steps[{index}]", file))]
        );
    }

    private static RecipeStep Step(JsonNode? node, string path, string file)
    {
        if (node is not JsonObject step)
            throw new RecipeException(file, "", path, "A step is a JSON object.");
        if (JsonRead.Text(step, "name") is { Length: > 0 } name)
            return new RecipeStep(name, path, step);
        var other = step.Select(m => m.Key).FirstOrDefault(k => k.Equals("name", StringComparison.OrdinalIgnoreCase));
        throw new RecipeException(
            file,
            "",
            path,
            other is null ? "The step has no name." : $"The step has the key {other}; write it in lower case: name."
        );
    }

    // Orchard streams the file, so variables that stand behind the steps do not exist for them.
    private static Dictionary<string, string>? Variables(JsonObject root, string file)
    {
        if (!root.ContainsKey("variables"))
            return null;
        if (root["variables"] is not JsonObject variables)
            throw new RecipeException(file, "", "$.variables", "Variables are an object of strings.");
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in variables)
        {
            read[name] =
                value is JsonValue text && text.TryGetValue<string>(out var script)
                    ? script
                    : throw new RecipeException(file, "", $"$.variables.{name}", "A variable is a string.");
        }
        return root.IndexOf("variables") < root.IndexOf("steps") ? read : null;
    }
}
