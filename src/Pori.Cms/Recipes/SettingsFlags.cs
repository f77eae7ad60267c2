using System.Text.Json.Nodes;

namespace Pori.Cms.Recipes;

/// <summary>
/// Which settings of the stock bags are true or false. A text in their place, such as the "True" that a script gives, makes
/// every page of an Orchard site fail, so it is refused here.
/// </summary>
internal static class SettingsFlags
{
    private static readonly Dictionary<string, string[]> Flags = new(StringComparer.Ordinal)
    {
        ["ContentTypeSettings"] = ["Creatable", "Listable", "Draftable", "Versionable", "Securable"],
        ["FullTextAspectSettings"] = ["IncludeFullTextTemplate", "IncludeBodyAspect", "IncludeDisplayText"],
        ["GraphQLContentTypeSettings"] = ["Hidden"],
        ["GraphQLContentTypePartSettings"] = ["Collapse", "Hidden", "PreventFieldNameCollision"],
        ["ContentPartSettings"] = ["Attachable", "Reusable"],
        ["ContentSettings"] = ["IsSystemDefined"],
        ["LuceneContentIndexSettings"] = ["Included", "Stored", "Keyword"],
        ["TitlePartSettings"] = ["RenderTitle"],
        ["AutoroutePartSettings"] =
        [
            "AllowCustomPath",
            "ShowHomepageOption",
            "AllowUpdatePath",
            "AllowDisabled",
            "AllowRouteContainedItems",
            "ManageContainedItemRoutes",
            "AllowAbsolutePath",
        ],
        ["ListPartSettings"] = ["EnableOrdering", "ShowHeader"],
        ["HtmlBodyPartSettings"] = ["SanitizeHtml"],
        ["MarkdownBodyPartSettings"] = ["SanitizeHtml"],
        ["TextFieldSettings"] = ["Required"],
        ["BooleanFieldSettings"] = ["DefaultValue"],
        ["NumericFieldSettings"] = ["Required"],
        ["DateFieldSettings"] = ["Required"],
        ["DateTimeFieldSettings"] = ["Required"],
        ["TimeFieldSettings"] = ["Required"],
        ["LinkFieldSettings"] = ["Required"],
        ["HtmlFieldSettings"] = ["SanitizeHtml"],
        ["MultiTextFieldSettings"] = ["Required"],
        ["ContentPickerFieldSettings"] = ["Required", "Multiple", "DisplayAllContentTypes"],
        ["TaxonomyFieldSettings"] = ["Required", "Unique", "LeavesOnly", "Open"],
        ["MediaFieldSettings"] = ["Required", "Multiple", "AllowMediaText", "AllowAnchors"],
        ["MarkdownFieldSettings"] = ["SanitizeHtml"],
        ["GeoPointFieldSettings"] = ["Required"],
    };

    /// <summary>Finds the first flag that is not one.</summary>
    /// <returns>Its path below the settings, or null.</returns>
    public static string? Fault(JsonObject settings) =>
        (
            from bag in settings
            where bag.Value is JsonObject && Flags.ContainsKey(bag.Key)
            from flag in Flags[bag.Key]
            where !StepJson.IsFlag(bag.Value![flag])
            select $".{bag.Key}.{flag}"
        ).FirstOrDefault();
}
