using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Contents;

/// <summary>Finds published pages that their address does not lead to.</summary>
internal sealed class PathsAudit(IFixedPaths fixedPaths) : IAudit
{
    private const int Batch = 500;

    public string Name => "paths";

    public async IAsyncEnumerable<Finding> RunAsync(
        CmsDbContext db,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        for (long after = 0; ; )
        {
            var rows = await RowsAsync(db, after, cancellationToken);
            foreach (var row in rows)
            {
                foreach (var problem in Problems(row.ContentItemId, PathOf(row.Json), row.Path ?? "", owners))
                    yield return new(Name, row.ContentItemId, problem);
            }
            if (rows.Count < Batch)
                yield break;
            after = rows[^1].DocumentId;
        }
    }

    private static Task<List<PublishedRow>> RowsAsync(
        CmsDbContext db,
        long after,
        CancellationToken cancellationToken
    ) =>
        (
            from item in db.ContentItems
            where item.Published && item.DocumentId > after
            orderby item.DocumentId
            join document in db.Documents on item.DocumentId equals document.Id
            let path = db.Set<AutoroutePartIndex>()
                .Where(p => p.DocumentId == item.DocumentId && p.Published)
                .Select(p => p.Path)
                .FirstOrDefault()
            select new PublishedRow(item.ContentItemId, item.DocumentId, document.Json, path)
        )
            .Take(Batch)
            .ToListAsync(cancellationToken);

    private IEnumerable<string> Problems(string id, string path, string indexed, Dictionary<string, string> owners)
    {
        if (path != indexed)
            yield return $"has the path '{path}', but the index leads there from '{indexed}'.";
        if (path.Length == 0)
            yield break;
        if (!AutoroutePartHandler.IsAllowed(path))
            yield return $"has the path '{path}', which has characters that no address may have.";
        if (fixedPaths.RouteAt(path) is { } route)
            yield return $"has the path '{path}', where the site's own page {route} is shown instead.";
        if (!owners.TryAdd(path, id))
            yield return $"has the path '{path}', which {owners[path]} has too.";
    }

    // What cannot be read is found by the index rows' audit; here it counts as a page without an address.
    private static string PathOf(string json)
    {
        try
        {
            var part = ContentItemJson.Parse(json).As<AutoroutePart>();
            return part.Disabled ? "" : part.Path;
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private sealed record PublishedRow(string ContentItemId, long DocumentId, string Json, string? Path);
}
