using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Recipes;

namespace Pori.Cms.Liquid.Recipes;

/// <summary>Plans a step that holds templates by name; each is parsed, so that no broken one reaches a page.</summary>
internal sealed class NamedTemplates(LiquidRenderer renderer, string name)
{
    private const string Body = "Content";

    public async Task<RecipePlan> PlanAsync(RecipeStepContext context)
    {
        // Typed members of steps are read without case, as in Orchard.
        var (key, node) = context.Step.FirstOrDefault(m =>
            string.Equals(m.Key, name, StringComparison.OrdinalIgnoreCase) && m.Key != "name"
        );
        if (node is not JsonObject given)
            throw context.Refuse(
                key is null ? "" : Below(key),
                $"The step needs an object '{name}' of templates by name."
            );
        var document = await context.Workspace.DocumentAsync(name);
        var stored = document[name] as JsonObject ?? [];
        document[name] = stored;
        var changes = new List<string>();
        foreach (var (template, value) in given)
        {
            Check(context, Below(key) + Below(template), value);
            if (CmsJson.Same(stored[template], value))
                continue;
            changes.Add($"{name}: {template} is {(stored.ContainsKey(template) ? "changed" : "added")}");
            stored[template] = value!.DeepClone();
        }
        return await context.Workspace.PlanDocumentAsync(name, document) is { } write
            ? new RecipePlan(changes, [write])
            : RecipePlan.Nothing;
    }

    private void Check(RecipeStepContext context, string path, JsonNode? value)
    {
        if (value is not JsonObject template)
            throw context.Refuse(path, $"A template is an object with a member '{Body}', not a bare text.");
        if (JsonRead.Text(template, Body) is not { } source)
            throw context.Refuse($"{path}.{Body}", "The template has no text.");
        if (renderer.Check(source) is { } error)
            throw context.Refuse($"{path}.{Body}", $"The Liquid cannot be read: {error}");
    }

    private static string Below(string member) =>
        member.All(c => char.IsLetterOrDigit(c) || c == '_') ? $".{member}" : $"['{member}']";
}
