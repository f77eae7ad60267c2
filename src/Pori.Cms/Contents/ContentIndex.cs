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

    /// <summary>Reads every row, for the audit that compares them with the documents.</summary>
    IAsyncEnumerable<ContentIndexRow> AllAsync(CmsDbContext db);
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
    public IAsyncEnumerable<ContentIndexRow> AllAsync(CmsDbContext db) =>
        db.Set<TRow>().AsNoTracking().OrderBy(row => row.DocumentId).ThenBy(row => row.Id).AsAsyncEnumerable();

    /// <summary>Maps a version to its rows; none when the index does not concern it.</summary>
    protected abstract IEnumerable<TRow> Map(ContentItem item, ContentDefinitions definitions);
}
