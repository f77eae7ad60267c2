using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pori.Cms.Recipes;

/// <summary>
/// Reads the members of a step that Orchard reads into typed models, so without regard to case; what has the wrong shape is
/// refused with its path.
/// </summary>
internal static class StepJson
{
    /// <summary>Finds a member by name without case, and the name it has in the file.</summary>
    /// <exception cref="RecipeException">Two members differ only in case.</exception>
    public static (JsonNode? Value, string Key, bool Present) Find(
        this RecipeStepContext context,
        JsonObject source,
        string below,
        string name
    )
    {
        var found = source.Where(m => string.Equals(m.Key, name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count > 1)
            throw context.Refuse($"{below}.{found[1].Key}", $"The key stands twice, as {found[0].Key} too.");
        return found is [var member] ? (member.Value, member.Key, true) : (null, name, false);
    }

    /// <summary>Reads an array of objects with the path of each.</summary>
    public static IEnumerable<(JsonObject Value, string Path)> Objects(
        this RecipeStepContext context,
        JsonObject source,
        string below,
        string name,
        bool required = true
    ) =>
        context
            .Items(source, below, name, required)
            .Select(item =>
                item.Value is JsonObject value
                    ? (value, item.Path)
                    : throw context.Refuse(item.Path, "An object is expected here.")
            );

    /// <summary>Reads an array of strings that are not empty, with the path of each.</summary>
    public static IEnumerable<(string Value, string Path)> Texts(
        this RecipeStepContext context,
        JsonObject source,
        string below,
        string name,
        bool required = true
    ) =>
        context
            .Items(source, below, name, required)
            .Select(item =>
                item.Value is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0
                    ? (text, item.Path)
                    : throw context.Refuse(item.Path, "A text is expected here.")
            );

    /// <summary>Reads a text that must be there and not be empty.</summary>
    public static string Text(this RecipeStepContext context, JsonObject source, string below, string name) =>
        context.TextOrNull(source, below, name) is { Length: > 0 } text
            ? text
            : throw context.Refuse($"{below}.{context.Find(source, below, name).Key}", $"{name} is missing.");

    /// <summary>Reads a text that may be absent or null.</summary>
    public static string? TextOrNull(this RecipeStepContext context, JsonObject source, string below, string name)
    {
        var (value, key, _) = context.Find(source, below, name);
        if (value is null)
            return null;
        return value is JsonValue single && single.TryGetValue<string>(out var text)
            ? text
            : throw context.Refuse($"{below}.{key}", "A text is expected here.");
    }

    /// <summary>Gets whether a node is true, false or null; text such as "True", which scripts give, is not.</summary>
    public static bool IsFlag(JsonNode? node) =>
        node is null || node.GetValueKind() is JsonValueKind.True or JsonValueKind.False;

    private static IEnumerable<(JsonNode? Value, string Path)> Items(
        this RecipeStepContext context,
        JsonObject source,
        string below,
        string name,
        bool required
    )
    {
        var (value, key, present) = context.Find(source, below, name);
        if (value is JsonArray items)
            return items.Select((item, index) => (item, $"{below}.{key}[{index}]"));
        if (!present && !required)
            return [];
        throw context.Refuse($"{below}.{key}", present ? "An array is expected here." : $"{name} is missing.");
    }
}
