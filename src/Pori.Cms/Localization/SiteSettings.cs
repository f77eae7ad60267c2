using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Localization;

/// <summary>The site's settings, from the site document of that name, in memory and kept true by the change feed.</summary>
public sealed class SiteSettings(IUnitOfWork work) : IChangeSubscriber
{
    /// <summary>The name of the site document.</summary>
    public const string DocumentName = "SiteSettings";

    private readonly Lock gate = new();
    private volatile Load? newest;
    private volatile SiteSettingsDocument current = new([]);
    private long shown;
    private long loads;

    /// <summary>
    /// Gets the settings last read, without waiting: those of an empty document until <see cref="GetAsync"/> was first awaited,
    /// which the route culture middleware and the Liquid renderer do.
    /// </summary>
    public SiteSettingsDocument Current => current;

    /// <summary>Gets the settings of now; the object stays the same until they change.</summary>
    public async ValueTask<SiteSettingsDocument> GetAsync()
    {
        var load = newest;
        if (load is null)
            newest = load = new Load(Interlocked.Increment(ref loads), new(ReadAsync));
        try
        {
            var document = await load.Document.Value;
            Show(load, document);
            return document;
        }
        catch
        {
            // A read that failed is tried again by the next caller.
            Interlocked.CompareExchange(ref newest, null, load);
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (!changes.Any(c => c is { Kind: ChangeKind.Document, Id: DocumentName }))
            return;
        newest = null;
        await GetAsync();
    }

    private Task<SiteSettingsDocument> ReadAsync() =>
        work.ReadAsync(async db => new SiteSettingsDocument(await SiteDocuments.ReadAsync(db, DocumentName)));

    // A slow read that began before a change must not be shown over the one that began after it.
    private void Show(Load load, SiteSettingsDocument document)
    {
        if (ReferenceEquals(current, document))
            return;
        lock (gate)
        {
            if (load.Number < shown)
                return;
            shown = load.Number;
            current = document;
        }
    }

    private sealed record Load(long Number, Lazy<Task<SiteSettingsDocument>> Document);
}
