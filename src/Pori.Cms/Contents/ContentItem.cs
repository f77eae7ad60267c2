using System.Text.Json.Nodes;

namespace Pori.Cms.Contents;

/// <summary>
/// Represents one version of a content item: Orchard's envelope and, in <see cref="Content"/>, its parts by name.
/// Members that the definitions do not know are kept as they came.
/// </summary>
public sealed class ContentItem
{
    /// <summary>Gets or sets the id that all versions share (26 characters).</summary>
    public string ContentItemId { get; set; } = "";

    /// <summary>Gets or sets the id of this version. Null only inside bags, whose items have no versions of their own.</summary>
    public string? ContentItemVersionId { get; set; }

    /// <summary>Gets or sets the name of the type.</summary>
    public string ContentType { get; set; } = "";

    /// <summary>Gets or sets the text that names the item in lists.</summary>
    public string? DisplayText { get; set; }

    /// <summary>Gets or sets whether this is the newest version.</summary>
    public bool Latest { get; set; }

    /// <summary>Gets or sets whether this is the version the public sees.</summary>
    public bool Published { get; set; }

    /// <summary>Gets or sets the instant of the last change, in UTC.</summary>
    public DateTime? ModifiedUtc { get; set; }

    /// <summary>Gets or sets the instant of the first publication, in UTC.</summary>
    public DateTime? PublishedUtc { get; set; }

    /// <summary>Gets or sets the instant of creation, in UTC.</summary>
    public DateTime? CreatedUtc { get; set; }

    /// <summary>Gets or sets the id of the user who answers for the item.</summary>
    public string? Owner { get; set; }

    /// <summary>Gets or sets the name of the user who made this version.</summary>
    public string? Author { get; set; }

    /// <summary>Gets the parts by the name they have on the type.</summary>
    public JsonObject Content { get; init; } = [];

    /// <summary>Gets a part's JSON, or null when the item has none of that name.</summary>
    public JsonObject? Part(string name) => Content[name] as JsonObject;

    /// <summary>Gets a part's JSON and adds an empty one when it is missing.</summary>
    public JsonObject GetOrAddPart(string name)
    {
        if (Content[name] is JsonObject part)
            return part;
        part = [];
        Content[name] = part;
        return part;
    }

    /// <summary>Gets a typed view over the part whose name is the type's, never null: a missing part reads as empty.</summary>
    public T As<T>()
        where T : ContentPart, new() => ContentPart.View<T>(Part(ContentPart.NameOf(typeof(T))));

    /// <summary>Gets the items of a BagPart, by the name the part has on this type.</summary>
    public IEnumerable<ContentItem> Bag(string name) => ContentItemJson.ReadMany(Part(name)?["ContentItems"]);

    /// <summary>Copies the item so that changes do not reach the original.</summary>
    public ContentItem Clone() => ContentItemJson.Read(ContentItemJson.Write(this));
}
