using Pori.Cms.Storage;

namespace Pori.Cms.Contents;

/// <summary>What happens to an item when a handler is called.</summary>
public enum ContentMoment
{
    /// <summary>The item gets what its definitions and patterns give: display text, path, alias, language.</summary>
    Preparing,

    /// <summary>The item is checked; handlers add errors and change nothing.</summary>
    Validating,

    /// <summary>The item has been stored for the first time.</summary>
    Created,

    /// <summary>A changed copy of the item has become its newest version.</summary>
    Updated,

    /// <summary>The newest version is not what the public sees.</summary>
    DraftSaved,

    /// <summary>The version has become what the public sees.</summary>
    Published,

    /// <summary>The public no longer sees the item.</summary>
    Unpublished,

    /// <summary>All versions have lost their flags.</summary>
    Removed,
}

/// <summary>Takes part in the life of content items: one interface, one context, handlers in registration order.</summary>
public interface IContentHandler
{
    /// <summary>Does the handler's part at a moment; most handlers care for one or two.</summary>
    ValueTask HandleAsync(ContentMoment moment, ContentContext context);
}

/// <summary>One item at one moment.</summary>
public sealed class ContentContext(CmsDbContext db, ContentItem item, ContentDefinitions definitions)
{
    private readonly List<ContentError> errors = [];

    /// <summary>Gets the database of the running unit of work.</summary>
    public CmsDbContext Db { get; } = db;

    /// <summary>Gets the item.</summary>
    public ContentItem Item { get; } = item;

    /// <summary>Gets the definitions that hold for it.</summary>
    public ContentDefinitions Definitions { get; } = definitions;

    /// <summary>Gets the item's type, or null when it is not defined.</summary>
    public ContentTypeDefinition? Type { get; } = definitions.Type(item.ContentType);

    /// <summary>Gets or sets what items of the same import, not yet stored, have claimed.</summary>
    public ContentClaims Claims { get; init; } = new();

    /// <summary>Gets what is wrong with the item.</summary>
    public IReadOnlyList<ContentError> Errors => errors;

    /// <summary>Gets the part of the type with a part name, or null.</summary>
    public ContentTypePartDefinition? TypePart(string partName) =>
        Type?.ContentTypePartDefinitionRecords.FirstOrDefault(p => p.PartName == partName);

    /// <summary>Adds an error.</summary>
    /// <param name="path">Where, such as <c>Association.BusinessId.Text</c>.</param>
    /// <param name="code">A stable code, such as <c>required</c>.</param>
    /// <param name="message">A sentence in English for logs and the API; pages translate the code.</param>
    public void Refuse(string path, string code, string message) => errors.Add(new(path, code, message));
}

/// <summary>What is wrong with a content item, and where.</summary>
public sealed record ContentError(string Path, string Code, string Message);

/// <summary>Thrown when content cannot be stored as it is; the unit of work is rolled back.</summary>
public sealed class ContentException(
    string contentItemId,
    IReadOnlyList<ContentError> errors,
    Exception? innerException = null
) : Exception($"{contentItemId}: {string.Join(" ", errors.Select(e => $"{e.Path}: {e.Message}"))}", innerException)
{
    /// <summary>Gets the item.</summary>
    public string ContentItemId { get; } = contentItemId;

    /// <summary>Gets the errors.</summary>
    public IReadOnlyList<ContentError> Errors { get; } = errors;
}

/// <summary>Renders the Liquid patterns of titles, paths and aliases. The Liquid area implements it.</summary>
public interface IPatternRenderer
{
    /// <summary>Renders a pattern with ContentItem and Model.ContentItem in scope, without HTML encoding.</summary>
    /// <returns>The text; empty when the pattern has an error.</returns>
    ValueTask<string> RenderAsync(string pattern, ContentItem item);
}
