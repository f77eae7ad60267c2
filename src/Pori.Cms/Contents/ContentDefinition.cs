using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Pori.Cms.Contents;

/// <summary>A content type: its settings bags, kept verbatim, and its parts in their order.</summary>
public sealed record ContentTypeDefinition(
    string Name,
    string? DisplayName,
    JsonObject Settings,
    IReadOnlyList<ContentTypePartDefinition> ContentTypePartDefinitionRecords
)
{
    /// <summary>Gets a boolean of ContentTypeSettings.</summary>
    public bool Is(string setting) => JsonRead.Flag(Settings["ContentTypeSettings"] as JsonObject, setting);

    /// <summary>Gets whether each type right is granted by its own permission.</summary>
    public bool Securable => Is("Securable");
}

/// <summary>A part on a type; <see cref="Name"/> differs from <see cref="PartName"/> only for named parts such as bags.</summary>
public sealed record ContentTypePartDefinition(string PartName, string Name, JsonObject Settings);

/// <summary>A part: its settings bags and its fields.</summary>
public sealed record ContentPartDefinition(
    string Name,
    JsonObject Settings,
    IReadOnlyList<ContentPartFieldDefinition> ContentPartFieldDefinitionRecords
);

/// <summary>A field of a part; <see cref="FieldName"/> is the field's type.</summary>
public sealed record ContentPartFieldDefinition(string FieldName, string Name, JsonObject Settings)
{
    /// <summary>Gets the name that people read.</summary>
    public string DisplayName =>
        JsonRead.Text(Settings["ContentPartFieldSettings"] as JsonObject, "DisplayName") is { Length: > 0 } name
            ? name
            : Name;

    /// <summary>Gets the bag of the field type's own settings, or null.</summary>
    public JsonObject? FieldSettings => Settings[FieldName + "Settings"] as JsonObject;
}

/// <summary>All definitions of a site at one moment. Names compare without case when looked up.</summary>
public sealed class ContentDefinitions
{
    private readonly FrozenDictionary<string, ContentTypeDefinition> types;
    private readonly FrozenDictionary<string, ContentPartDefinition> parts;

    /// <summary>Makes a set of definitions; of two with one name the last counts.</summary>
    public ContentDefinitions(IEnumerable<ContentTypeDefinition> types, IEnumerable<ContentPartDefinition> parts)
    {
        this.types = Index(types, t => t.Name);
        this.parts = Index(parts, p => p.Name);
    }

    /// <summary>Gets the definitions of a site that has none.</summary>
    public static ContentDefinitions None { get; } = new([], []);

    /// <summary>Gets the types.</summary>
    public IEnumerable<ContentTypeDefinition> Types => types.Values;

    /// <summary>Gets the parts.</summary>
    public IEnumerable<ContentPartDefinition> Parts => parts.Values;

    /// <summary>Gets a type, or null.</summary>
    public ContentTypeDefinition? Type(string name) => types.GetValueOrDefault(name);

    /// <summary>Gets a part, or null: a stock part without fields needs no definition.</summary>
    public ContentPartDefinition? Part(string name) => parts.GetValueOrDefault(name);

    /// <summary>Gets every field of a type with the name its part has on the type.</summary>
    public IEnumerable<(string PartName, ContentPartFieldDefinition Field)> FieldsOf(string type) =>
        from onType in Type(type)?.ContentTypePartDefinitionRecords ?? []
        let part = Part(onType.PartName)
        where part is not null
        from field in part.ContentPartFieldDefinitionRecords
        select (onType.Name, field);

    private static FrozenDictionary<string, T> Index<T>(IEnumerable<T> source, Func<T, string> name)
    {
        var byName = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in source)
            byName[name(item)] = item;
        return byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
