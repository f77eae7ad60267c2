using System.Text.Json.Nodes;

namespace Pori.Cms.Contents;

/// <summary>
/// Begins generated items of one content type: published, with title, path and a translation set of their own. Ids come from the
/// seed and times are fixed, so the same seed makes the same items.
/// </summary>
/// <param name="contentType">The type of the items.</param>
/// <param name="culture">The language of the items, such as fi.</param>
/// <param name="ids">Makes the ids, such as <see cref="SeededRandom.Ids" />; three for each item.</param>
public sealed class SeededItems(string contentType, string culture, IdGenerator ids)
{
    /// <summary>The author of generated items, by which a second run knows them.</summary>
    public const string Author = "generator";

    private static readonly DateTime Created = new(2025, 1, 2, 8, 0, 0, DateTimeKind.Utc);

    /// <summary>Begins an item; its own part is still to be added.</summary>
    /// <param name="title">The title and display text.</param>
    /// <param name="path">The path without leading slash; no other item may have it.</param>
    public ContentItem Begin(string title, string path)
    {
        var item = new ContentItem
        {
            ContentItemId = ids.NewContentId(),
            ContentItemVersionId = ids.NewContentId(),
            ContentType = contentType,
            DisplayText = title,
            Latest = true,
            Published = true,
            CreatedUtc = Created,
            ModifiedUtc = Created,
            PublishedUtc = Created,
            Author = Author,
        };
        item.Content["TitlePart"] = new JsonObject { ["Title"] = title };
        item.Content["AutoroutePart"] = new JsonObject { ["Path"] = path };
        item.Content["LocalizationPart"] = new JsonObject
        {
            ["LocalizationSet"] = ids.NewContentId(),
            ["Culture"] = culture,
        };
        return item;
    }
}
