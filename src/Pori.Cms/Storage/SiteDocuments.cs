using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Pori.Cms.Storage;

/// <summary>
/// The site's own documents, read once and kept true by the feed. What <see cref="GetAsync"/> gives is shared: callers change
/// a copy and store it with <see cref="UpdateAsync"/>.
/// </summary>
public sealed class SiteDocuments : IChangeSubscriber
{
    private readonly ReadThrough<string, JsonObject> cache;

    /// <summary>Makes the reader.</summary>
    public SiteDocuments(IUnitOfWork work) => cache = new(name => work.ReadAsync(db => ReadAsync(db, name)));

    /// <summary>Gets a document; one that was never stored is an empty object.</summary>
    public Task<JsonObject> GetAsync(string name) => cache.GetAsync(name);

    /// <summary>Reads a document as it stands in the database.</summary>
    public static async Task<JsonObject> ReadAsync(CmsDbContext db, string name)
    {
        var json = await db.SiteDocuments.Where(d => d.Name == name).Select(d => d.Json).FirstOrDefaultAsync();
        return json is null ? [] : Parse(json);
    }

    /// <summary>Changes a document inside a unit of work. Nothing is written when the change leaves it the same.</summary>
    /// <returns>Whether it changed.</returns>
    /// <exception cref="DbUpdateException">Another change came between; the unit of work runs the change again.</exception>
    public static async Task<bool> UpdateAsync(CmsDbContext db, string name, Action<JsonObject> change)
    {
        var row = await db.SiteDocuments.AsTracking().FirstOrDefaultAsync(d => d.Name == name);
        var before = row?.Json ?? "{}";
        var document = Parse(before);
        change(document);
        if (CmsJson.Same(Parse(before), document))
            return false;
        if (row is null)
            db.SiteDocuments.Add(row = new SiteDocument { Name = name });
        row.Json = document.ToJsonString(CmsJson.Options);
        row.Version++;
        db.Changed(ChangeKind.Document, name);
        await db.SaveChangesAsync();
        return true;
    }

    /// <inheritdoc />
    public ValueTask ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        foreach (var change in changes)
        {
            if (change.Kind == ChangeKind.Document)
                cache.Drop(change.Id);
        }
        return ValueTask.CompletedTask;
    }

    private static JsonObject Parse(string json) => (JsonObject)JsonNode.Parse(json)!;
}
