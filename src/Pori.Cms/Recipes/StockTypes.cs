using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Recipes;

/// <summary>The content types that Orchard's features bring with them, as its migrations define them.</summary>
internal static class StockTypes
{
    private const string Slug = "{{ Model.ContentItem | display_text | slugify }}";

    /// <summary>Gets the types that a feature brings; they are added when it is enabled and the site has none of the name.</summary>
    public static IEnumerable<ContentTypeDefinition> Of(string feature) =>
        feature switch
        {
            "OrchardCore.Taxonomies" => [Taxonomy()],
            "OrchardCore.Menu" => [Menu(), MenuItem("Link"), MenuItem("Content"), MenuItem("Html")],
            _ => [],
        };

    private static ContentTypeDefinition Taxonomy() =>
        Type(
            "Taxonomy",
            Content(),
            Part("TitlePart", "1"),
            Part("AliasPart", "2", new() { ["Pattern"] = Slug }),
            Part("AutoroutePart", "3", new() { ["Pattern"] = Slug, ["AllowRouteContainedItems"] = true }),
            Part("TaxonomyPart", "4")
        );

    private static ContentTypeDefinition Menu() =>
        Type(
            "Menu",
            Content(),
            Part("TitlePart", "1"),
            Part("AliasPart", "2", new() { ["Pattern"] = Slug }),
            Part("MenuPart", "3"),
            Part("MenuItemsListPart", "4")
        );

    private static ContentTypeDefinition MenuItem(string kind) =>
        Type($"{kind}MenuItem", new() { ["Stereotype"] = "MenuItem" }, Part($"{kind}MenuItemPart", "1"));

    private static ContentTypeDefinition Type(
        string name,
        JsonObject settings,
        params IReadOnlyList<ContentTypePartDefinition> parts
    ) => new(name, DefinitionNames.Spaced(name), new() { ["ContentTypeSettings"] = settings }, parts);

    private static JsonObject Content() =>
        new()
        {
            ["Creatable"] = true,
            ["Listable"] = true,
            ["Draftable"] = true,
            ["Versionable"] = true,
        };

    private static ContentTypePartDefinition Part(string name, string position, JsonObject? settings = null)
    {
        var bags = new JsonObject { ["ContentTypePartSettings"] = new JsonObject { ["Position"] = position } };
        if (settings is not null)
            bags[name + "Settings"] = settings;
        return new(name, name, bags);
    }
}
