using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Search.Indices;

/// <summary>One field of a type that an index takes in.</summary>
/// <param name="Part">The part's name on the type.</param>
/// <param name="Field">The field.</param>
/// <param name="Stored">Whether its value is stored under its own name.</param>
/// <param name="Keyword">Whether text is found whole only.</param>
internal sealed record IndexedField(string Part, ContentPartFieldDefinition Field, bool Stored, bool Keyword)
{
    public string Name => $"{Part}.{Field.Name}";

    /// <summary>Gets whether a number may have a fraction: its scale decides, as in Orchard.</summary>
    public bool HasFraction =>
        Field.FieldName == nameof(NumericField) && JsonRead.Number(Field.FieldSettings, "Scale") is > 0;

    /// <summary>Gets the fields of a type that its definitions include in Lucene indices.</summary>
    public static IEnumerable<IndexedField> Of(ContentDefinitions definitions, string type) =>
        from field in definitions.FieldsOf(type)
        let settings = Settings(field.Field.Settings)
        where JsonRead.Flag(settings, "Included")
        select new IndexedField(
            field.PartName,
            field.Field,
            JsonRead.Flag(settings, "Stored"),
            JsonRead.Flag(settings, "Keyword")
        );

    /// <summary>Gets the settings for Lucene; very old recipes call them otherwise.</summary>
    public static JsonObject? Settings(JsonObject settings) =>
        settings["LuceneContentIndexSettings"] as JsonObject ?? settings["ContentIndexSettings"] as JsonObject;
}
