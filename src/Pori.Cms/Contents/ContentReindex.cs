using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Contents;

/// <summary>
/// Makes the index rows of all versions of some types anew, after their definitions have changed, and tells the feed of each
/// item, so that search and pages follow. What is left to do is a document of the site: it is written with the definitions, so
/// that nothing is lost when the process dies in between, and each batch moves it on.
/// </summary>
internal sealed class ContentReindex(ContentStore store)
{
    /// <summary>How many versions one unit of work takes.</summary>
    public const int Batch = 100;

    /// <summary>The name of the site document that says what is left to do.</summary>
    public const string DocumentName = "ContentReindex";

    private const string Types = "Types";
    private const string After = "After";

    /// <summary>Asks for the versions of some types, in the unit of work that changes their definitions.</summary>
    public static async Task AskAsync(CmsDbContext db, IReadOnlyCollection<string> types)
    {
        if (!await db.ContentItems.AnyAsync(i => types.Contains(i.ContentType)))
            return;
        await SiteDocuments.UpdateAsync(
            db,
            DocumentName,
            left =>
            {
                left[Types] = new JsonArray([
                    .. JsonRead.Texts(left, Types).Union(types).Select(type => JsonValue.Create(type)),
                ]);
                left[After] = 0;
            }
        );
    }

    /// <summary>Does the next batch.</summary>
    /// <returns>Whether there is more to do.</returns>
    public async Task<bool> StepAsync(CmsDbContext db)
    {
        var left = await SiteDocuments.ReadAsync(db, DocumentName);
        var types = JsonRead.Texts(left, Types).ToArray();
        if (types.Length == 0)
            return false;
        var documents = await BehindAsync(db, (long)(JsonRead.Number(left, After) ?? 0), types);
        var definitions = ContentDefinitionJson.Read(await SiteDocuments.ReadAsync(db, DefinitionStore.DocumentName));
        await store.ReindexAsync(db, documents, definitions);
        var more = documents.Count == Batch;
        await SiteDocuments.UpdateAsync(
            db,
            DocumentName,
            document =>
            {
                if (more)
                    document[After] = documents[^1].Id;
                else
                    document.Clear();
            }
        );
        return more;
    }

    private static Task<List<Document>> BehindAsync(CmsDbContext db, long after, string[] types) =>
        (
            from index in db.ContentItems
            where index.DocumentId > after && types.Contains(index.ContentType)
            join document in db.Documents on index.DocumentId equals document.Id
            orderby document.Id
            select document
        )
            .AsNoTracking()
            .Take(Batch)
            .ToListAsync();
}
