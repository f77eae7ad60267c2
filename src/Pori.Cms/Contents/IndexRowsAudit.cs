using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Contents;

/// <summary>Compares every row of every content index with what the documents say, batch by batch.</summary>
internal sealed class IndexRowsAudit(ContentStore store) : IAudit
{
    private const int Batch = 500;

    public string Name => "index rows";

    public async IAsyncEnumerable<Finding> RunAsync(
        CmsDbContext db,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (await DefinitionsAsync(db) is not { } definitions)
        {
            yield return new(Name, DefinitionStore.DocumentName, "cannot be read, so no row can be compared.");
            yield break;
        }
        for (long after = 0, last; ; after = last)
        {
            var documents = await BehindAsync(db, after, cancellationToken);
            // The last range is open, so that rows behind the last document are seen too.
            last = documents.Count < Batch ? long.MaxValue : documents[^1].Id;
            var expected = new List<ContentIndexRow>();
            foreach (var document in documents)
            {
                var (rows, problem) = RowsOf(document, definitions);
                expected.AddRange(rows);
                if (problem is not null)
                    yield return new(Name, $"document {document.Id}", problem);
            }
            foreach (var finding in await CompareAsync(db, expected, after, last))
                yield return finding;
            if (last == long.MaxValue)
                yield break;
        }
    }

    private static Task<List<Document>> BehindAsync(CmsDbContext db, long after, CancellationToken cancellationToken) =>
        db.Documents.Where(d => d.Id > after).OrderBy(d => d.Id).Take(Batch).ToListAsync(cancellationToken);

    private static async Task<ContentDefinitions?> DefinitionsAsync(CmsDbContext db)
    {
        try
        {
            return ContentDefinitionJson.Read(await SiteDocuments.ReadAsync(db, DefinitionStore.DocumentName));
        }
        catch (Exception failure) when (failure is JsonException or InvalidCastException)
        {
            return null;
        }
    }

    private (List<ContentIndexRow> Rows, string? Problem) RowsOf(Document document, ContentDefinitions definitions)
    {
        try
        {
            var item = ContentItemJson.Parse(document.Json);
            return ([.. store.RowsOf(item, document.Id, definitions)], null);
        }
        catch (JsonException failure)
        {
            return ([], $"cannot be read: {failure.Message}");
        }
    }

    private async Task<List<Finding>> CompareAsync(
        CmsDbContext db,
        List<ContentIndexRow> expected,
        long after,
        long last
    )
    {
        var text = new IndexRowText(db.Model);
        var balance = new Dictionary<string, (ContentIndexRow Row, int Count)>(StringComparer.Ordinal);
        foreach (var row in expected)
            Count(row, 1);
        foreach (var index in store.Indexes)
        {
            foreach (var row in await index.RowsAsync(db, after, last))
                Count(row, -1);
        }
        return
        [
            .. from entry in balance
            where entry.Value.Count != 0
            let row = entry.Value.Row
            let problem = entry.Value.Count > 0 ? "lacks" : "has without reason"
            select new Finding(Name, row.ContentItemId, $"(document {row.DocumentId}) {problem} the row {entry.Key}"),
        ];

        void Count(ContentIndexRow row, int one)
        {
            var key = text.Of(row);
            balance[key] = (row, balance.GetValueOrDefault(key).Count + one);
        }
    }
}
