using System.Text;

namespace Pori.Cms.Contents;

/// <summary>Tells whether a change of definitions may change what the indices hold of a type's items.</summary>
internal static class IndexedShape
{
    // Names, places and hints in the editor.
    private const string EditorSettings = "ContentPartFieldSettings";

    /// <summary>Gets the types whose parts, fields or their settings differ.</summary>
    public static IReadOnlyList<string> Changed(ContentDefinitions before, ContentDefinitions after) =>
        [
            .. before
                .Types.Concat(after.Types)
                .Select(type => type.Name)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(type => Of(before, type) != Of(after, type))
                .Order(StringComparer.Ordinal),
        ];

    private static string Of(ContentDefinitions definitions, string type)
    {
        var shape = new StringBuilder();
        foreach (var part in definitions.Type(type)?.ContentTypePartDefinitionRecords ?? [])
            shape.Append(part.PartName).Append('/').Append(part.Name).Append(part.Settings.ToJsonString()).Append('\n');
        foreach (var (part, field) in definitions.FieldsOf(type))
        {
            shape.Append(part).Append('.').Append(field.Name).Append(':').Append(field.FieldName);
            foreach (var (name, settings) in field.Settings.Where(bag => bag.Key != EditorSettings))
                shape.Append(name).Append(settings?.ToJsonString());
            shape.Append('\n');
        }
        return shape.ToString();
    }
}
