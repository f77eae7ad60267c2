using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Contents;

/// <summary>Keeps one index table in step with the versions of content items.</summary>
public interface IContentIndex
{
    /// <summary>Gets the rows that a version has in this index, without document id and flags.</summary>
    IEnumerable<ContentIndexRow> RowsOf(ContentItem item, ContentDefinitions definitions);

    /// <summary>Deletes the rows of a document.</summary>
    Task DeleteAsync(CmsDbContext db, long documentId);

    /// <summary>Sets the flags of a document's rows.</summary>
    Task SetFlagsAsync(CmsDbContext db, long documentId, bool latest, bool published);

    /// <summary>Reads the rows of a range of documents, for the audit that compares them.</summary>
    /// <param name="db">Where they lie.</param>
    /// <param name="after">The document before the range.</param>
    /// <param name="upTo">The last document of the range.</param>
    Task<IReadOnlyList<ContentIndexRow>> RowsAsync(CmsDbContext db, long after, long upTo);
}

/// <summary>An index over one kind of row: a slice says only what a version maps to.</summary>
public abstract class ContentIndex<TRow> : IContentIndex
    where TRow : ContentIndexRow
{
    /// <inheritdoc />
    public IEnumerable<ContentIndexRow> RowsOf(ContentItem item, ContentDefinitions definitions) =>
        Map(item, definitions);

    /// <inheritdoc />
    public Task DeleteAsync(CmsDbContext db, long documentId) =>
        db.Set<TRow>().Where(row => row.DocumentId == documentId).ExecuteDeleteAsync();

    /// <inheritdoc />
    public Task SetFlagsAsync(CmsDbContext db, long documentId, bool latest, bool published) =>
        db.Set<TRow>()
            .Where(row => row.DocumentId == documentId)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(row => row.Latest, latest).SetProperty(row => row.Published, published)
            );

    /// <inheritdoc />
    public async Task<IReadOnlyList<ContentIndexRow>> RowsAsync(CmsDbContext db, long after, long upTo) =>
        await db.Set<TRow>()
            .AsNoTracking()
            .Where(row => row.DocumentId > after && row.DocumentId <= upTo)
            .ToListAsync();

    /// <summary>Maps a version to its rows; none when the index does not concern it.</summary>
    protected abstract IEnumerable<TRow> Map(ContentItem item, ContentDefinitions definitions);
}
