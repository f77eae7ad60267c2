using System.Text.Json.Nodes;
using Pori.Cms;
using Pori.Cms.Contents;

namespace Pori.Yhdistys.Module.Tests.Infrastructure;

/// <summary>A recipe as it lies in its file.</summary>
internal sealed record RecipeFile(string File, JsonObject Json)
{
    /// <summary>Gets all steps.</summary>
    public IEnumerable<JsonObject> Steps() => ((JsonArray)Json["steps"]!).Select(s => (JsonObject)s!);

    /// <summary>Gets the steps of a name.</summary>
    public IEnumerable<JsonObject> Steps(string name) => Steps().Where(s => (string?)s["name"] == name);

    /// <summary>Gets the items that lie in the recipe themselves, not those inside them.</summary>
    public IEnumerable<JsonObject> Items() =>
        Steps("content").SelectMany(s => (JsonArray)s["data"]!).Select(i => (JsonObject)i!);

    /// <summary>Gets every text of the recipe with its JSON path.</summary>
    public IEnumerable<JsonValue> Texts() =>
        Nodes(Json).OfType<JsonValue>().Where(v => v.GetValueKind() == System.Text.Json.JsonValueKind.String);

    /// <summary>Gets every object that is a content item: those of the recipe, of bags, terms and menus.</summary>
    public IEnumerable<JsonObject> AllItems() =>
        Nodes(Json).OfType<JsonObject>().Where(o => o.ContainsKey("ContentType") && o.ContainsKey("ContentItemId"));

    /// <summary>Gets the definitions of types and parts.</summary>
    public ContentDefinitions Definitions() =>
        ContentDefinitionJson.Read(
            new()
            {
                [ContentDefinitionJson.Types] = Records("ContentTypes"),
                [ContentDefinitionJson.Parts] = Records("ContentParts"),
            }
        );

    private JsonArray Records(string member) =>
        [.. Steps("ReplaceContentDefinition").SelectMany(s => (JsonArray)s[member]!).Select(r => r!.DeepClone())];

    private static IEnumerable<JsonNode> Nodes(JsonNode? node) =>
        node switch
        {
            JsonObject o => o.SelectMany(m => Nodes(m.Value)).Prepend(o),
            JsonArray a => a.SelectMany(Nodes).Prepend(a),
            { } value => [value],
            null => [],
        };
}

/// <summary>The project's recipes.</summary>
internal static class RecipeFiles
{
    public static IReadOnlyList<RecipeFile> All { get; } =
    [.. Repo.Files(Repo.At("recipes"), "*.recipe.json").Select(Read)];

    public static RecipeFile Named(string file) => All.Single(r => r.File == file);

    private static RecipeFile Read(string path) =>
        new(
            Path.GetFileName(path),
            (JsonObject)JsonNode.Parse(File.ReadAllText(path), documentOptions: CmsJson.Documents)!
        );
}
