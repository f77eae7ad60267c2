using System.Text.Json;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Recipes;

/// <summary>
/// Sets values of the site: each key is set, a section is replaced whole. Orchard stores 0 or false when a known key has the
/// wrong type; here that is an error.
/// </summary>
internal sealed class SettingsStep : IRecipeStep
{
    /// <summary>The site document that holds the settings.</summary>
    public const string DocumentName = "SiteSettings";

    private static readonly Dictionary<string, JsonValueKind> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BaseUrl"] = JsonValueKind.String,
        ["Calendar"] = JsonValueKind.String,
        ["CdnBaseUrl"] = JsonValueKind.String,
        ["PageTitleFormat"] = JsonValueKind.String,
        ["SiteName"] = JsonValueKind.String,
        ["SiteSalt"] = JsonValueKind.String,
        ["SuperUser"] = JsonValueKind.String,
        ["TimeZoneId"] = JsonValueKind.String,
        ["MaxPagedCount"] = JsonValueKind.Number,
        ["MaxPageSize"] = JsonValueKind.Number,
        ["PageSize"] = JsonValueKind.Number,
        ["ResourceDebugMode"] = JsonValueKind.Number,
        ["CacheMode"] = JsonValueKind.Number,
        ["UseCdn"] = JsonValueKind.True,
        ["AppendVersion"] = JsonValueKind.True,
        ["HomeRoute"] = JsonValueKind.Object,
    };

    public string Name => "settings";

    public async Task<RecipePlan> PlanAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var settings = await context.Workspace.DocumentAsync(DocumentName);
        var changes = new List<string>();
        foreach (var (key, value) in context.Step.Where(member => member.Key != "name"))
        {
            Check(context, key, value);
            if (settings.ContainsKey(key) && CmsJson.Same(settings[key], value))
                continue;
            changes.Add($"setting {key}: {(settings.ContainsKey(key) ? "change" : "add")}");
            settings[key] = value?.DeepClone();
        }
        var write = await context.Workspace.PlanDocumentAsync(DocumentName, settings);
        return new(changes, write is null ? [] : [write]);
    }

    private static void Check(RecipeStepContext context, string key, JsonNode? value)
    {
        if (!Known.TryGetValue(key, out var kind))
            return;
        if (!Known.Keys.Contains(key, StringComparer.Ordinal))
            throw context.Refuse(
                $".{key}",
                $"Write the key as {Known.Keys.First(k => k.Equals(key, StringComparison.OrdinalIgnoreCase))}."
            );
        var given = value?.GetValueKind() ?? JsonValueKind.Null;
        var right = kind switch
        {
            JsonValueKind.True => given is JsonValueKind.True or JsonValueKind.False,
            JsonValueKind.Number => value is JsonValue number && number.TryGetValue<int>(out _),
            JsonValueKind.String => given is JsonValueKind.String or JsonValueKind.Null,
            _ => given == kind,
        };
        if (!right)
            throw context.Refuse(
                $".{key}",
                $"{key} must be {Describe(kind)}; a text such as \"True\" or \"77\" is not."
            );
    }

    private static string Describe(JsonValueKind kind) =>
        kind switch
        {
            JsonValueKind.True => "true or false",
            JsonValueKind.Number => "a whole number",
            JsonValueKind.String => "a text",
            _ => "an object",
        };
}
