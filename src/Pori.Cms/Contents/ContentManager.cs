using Pori.Cms.Storage;

namespace Pori.Cms.Contents;

/// <summary>
/// Makes, changes, publishes and removes content items inside a unit of work: handlers prepare and check, the store writes.
/// A refused item throws <see cref="ContentException"/>, which rolls the unit of work back.
/// </summary>
public sealed class ContentManager(
    ContentStore store,
    DefinitionStore definitions,
    IEnumerable<IContentHandler> handlers,
    IdGenerator ids
)
{
    private readonly IContentHandler[] handlers = [.. handlers];

    /// <summary>Makes an item of a type with new ids; it is not stored.</summary>
    public ContentItem New(string contentType) =>
        new()
        {
            ContentItemId = ids.NewContentId(),
            ContentItemVersionId = ids.NewContentId(),
            ContentType = contentType,
        };

    /// <summary>Stores a new item, as a draft or published.</summary>
    /// <exception cref="ContentException">A rule refuses it.</exception>
    public async Task CreateAsync(CmsDbContext db, ContentItem item, bool publish)
    {
        item.Latest = true;
        item.Published = publish;
        item.CreatedUtc ??= db.UtcNow;
        item.ModifiedUtc ??= db.UtcNow;
        item.PublishedUtc ??= publish ? db.UtcNow : null;
        var context = await PrepareAsync(db, item, await definitions.GetAsync());
        await store.AddAsync(db, [item], context.Definitions);
        await TellAsync(ContentMoment.Created, context);
        await TellAsync(publish ? ContentMoment.Published : ContentMoment.DraftSaved, context);
    }

    /// <summary>Stores a changed copy of an item as its newest version, as a draft beside the live one or published.</summary>
    /// <exception cref="ContentException">A rule refuses it.</exception>
    public async Task SaveAsync(CmsDbContext db, ContentItem item, bool publish)
    {
        item.ContentItemVersionId = ids.NewContentId();
        item.Latest = true;
        item.Published = publish;
        item.ModifiedUtc = db.UtcNow;
        if (publish)
            item.PublishedUtc ??= db.UtcNow;
        var context = await PrepareAsync(db, item, await definitions.GetAsync());
        await store.AddAsync(db, [item], context.Definitions);
        await TellAsync(ContentMoment.Updated, context);
        await TellAsync(publish ? ContentMoment.Published : ContentMoment.DraftSaved, context);
    }

    /// <summary>Makes the newest version of an item what the public sees.</summary>
    /// <returns>The item, or null when there is none or its newest version is published already.</returns>
    /// <exception cref="ContentException">A rule refuses it.</exception>
    public async Task<ContentItem?> PublishAsync(CmsDbContext db, string contentItemId)
    {
        if (await ContentStore.GetAsync(db, contentItemId, VersionOptions.Latest) is not { Published: false } item)
            return null;
        item.Published = true;
        item.PublishedUtc ??= db.UtcNow;
        var context = await PrepareAsync(db, item, await definitions.GetAsync());
        await store.ReplaceAsync(db, item, context.Definitions);
        await TellAsync(ContentMoment.Published, context);
        return item;
    }

    /// <summary>Prepares an item as storing it would, and says what the rules have against it. Nothing is stored.</summary>
    /// <returns>What is wrong; empty when it could be stored.</returns>
    public async Task<IReadOnlyList<ContentError>> CheckAsync(CmsDbContext db, ContentItem item)
    {
        try
        {
            await PrepareAsync(db, item, await definitions.GetAsync());
            return [];
        }
        catch (ContentException refusal)
        {
            return refusal.Errors;
        }
    }

    /// <summary>Takes an item from the public; its newest version stays as a draft.</summary>
    /// <returns>The item, or null when it was not published.</returns>
    public async Task<ContentItem?> UnpublishAsync(CmsDbContext db, string contentItemId)
    {
        var item = await ContentStore.GetAsync(db, contentItemId, VersionOptions.Published);
        if (item is null)
            return null;
        item.Published = false;
        var context = await StoreFlagsAsync(db, item);
        await TellAsync(ContentMoment.Unpublished, context);
        return item;
    }

    /// <summary>Takes the flags from all versions of an item; the versions stay and can be found again.</summary>
    /// <returns>Whether there was anything to remove.</returns>
    public async Task<bool> RemoveAsync(CmsDbContext db, string contentItemId)
    {
        var live = await ContentStore.GetAsync(db, contentItemId, VersionOptions.Published);
        var latest = await ContentStore.GetAsync(db, contentItemId, VersionOptions.Latest);
        foreach (var item in new[] { live, latest }.OfType<ContentItem>().DistinctBy(i => i.ContentItemVersionId))
        {
            item.Latest = item.Published = false;
            await TellAsync(ContentMoment.Removed, await StoreFlagsAsync(db, item));
        }
        return (live ?? latest) is not null;
    }

    /// <summary>Runs the handlers that prepare and check an item.</summary>
    /// <exception cref="ContentException">A rule refuses it.</exception>
    internal async Task<ContentContext> PrepareAsync(
        CmsDbContext db,
        ContentItem item,
        ContentDefinitions known,
        ContentClaims? claims = null
    )
    {
        var context = new ContentContext(db, item, known) { Claims = claims ?? new() };
        await TellAsync(ContentMoment.Preparing, context);
        await TellAsync(ContentMoment.Validating, context);
        return context.Errors.Count == 0 ? context : throw new ContentException(item.ContentItemId, context.Errors);
    }

    internal async Task TellAsync(ContentMoment moment, ContentContext context)
    {
        foreach (var handler in handlers)
            await handler.HandleAsync(moment, context);
    }

    private async Task<ContentContext> StoreFlagsAsync(CmsDbContext db, ContentItem item)
    {
        var context = new ContentContext(db, item, await definitions.GetAsync());
        await store.ReplaceAsync(db, item, context.Definitions);
        return context;
    }
}
