using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Recipes;

/// <summary>
/// Merges settings as Orchard does: objects merge, scalars and nulls overwrite, arrays of scalars unite, arrays of objects or
/// arrays are joined end to end, and what has another shape than the array or object that is there is passed over.
/// </summary>
internal static class DefinitionMerge
{
    /// <param name="target">The settings that are there; they are changed.</param>
    /// <param name="source">The settings of the recipe.</param>
    /// <param name="where">Where the source stands, for warnings.</param>
    /// <param name="warnings">Gets a line for each thing that Orchard does without a word.</param>
    public static void Into(JsonObject target, JsonObject source, string where, List<string> warnings)
    {
        foreach (var (name, value) in source)
        {
            var path = $"{where}.{name}";
            switch (target[name], value)
            {
                case (JsonObject there, JsonObject given):
                    Into(there, given, path, warnings);
                    break;
                case (JsonArray there, JsonArray given):
                    Join(there, given, path, warnings);
                    break;
                case (JsonObject or JsonArray, not null):
                    warnings.Add($"{path} has another shape than what is there and is passed over, as in Orchard");
                    break;
                default:
                    target[name] = value?.DeepClone();
                    break;
            }
        }
    }

    private static void Join(JsonArray there, JsonArray given, string path, List<string> warnings)
    {
        foreach (var item in given)
        {
            var known = there.Any(other => CmsJson.Same(other, item));
            if (item is not (JsonObject or JsonArray))
            {
                if (!known)
                    there.Add(item?.DeepClone());
                continue;
            }
            if (known)
                warnings.Add($"{path} grows with each run, as in Orchard; ReplaceContentDefinition does not");
            there.Add(item.DeepClone());
        }
    }
}
