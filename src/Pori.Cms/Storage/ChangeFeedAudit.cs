using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Pori.Cms.Storage;

/// <summary>Finds lines that the change feed has lost: caches and indexes of other processes never heard of them.</summary>
internal sealed class ChangeFeedAudit(CmsDatabase database) : IAudit
{
    // A shorter feed was never cut.
    private const long Kept = CmsDatabase.KeptLines;

    public string Name => "change feed";

    public async IAsyncEnumerable<Finding> RunAsync(
        CmsDbContext db,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var last = await db.Changes.MaxAsync(c => (long?)c.Sequence, cancellationToken) ?? 0;
        if (database.IsSqlite)
        {
            await foreach (var gap in GapsAsync(db, last, cancellationToken))
                yield return gap;
        }
        // Of a feed that was cut, only what has changed since its first line must be in it.
        var since =
            last <= Kept
                ? DateTime.MinValue
                : await db.Changes.OrderBy(c => c.Sequence).Select(c => c.Utc).FirstAsync(cancellationToken);
        var untold = await db
            .ContentItems.Where(i => i.Latest || i.Published)
            .Where(i => last <= Kept || i.ModifiedUtc > since)
            .Where(i => !db.Changes.Any(c => c.Kind == ChangeKind.Content && c.Id == i.ContentItemId))
            .Select(i => i.ContentItemId)
            .Distinct()
            .ToListAsync(cancellationToken);
        foreach (var id in untold)
            yield return new(Name, id, "is stored, but the feed never told of it.");
    }

    // On PostgreSQL a change that is rolled back leaves a gap; on SQLite it gives its numbers back.
    private async IAsyncEnumerable<Finding> GapsAsync(
        CmsDbContext db,
        long last,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var beforeGaps = await db
            .Changes.Where(c => c.Sequence < last && !db.Changes.Any(n => n.Sequence == c.Sequence + 1))
            .Select(c => c.Sequence)
            .ToListAsync(cancellationToken);
        foreach (var sequence in beforeGaps)
            yield return new(Name, $"line {sequence + 1}", "is missing.");
        var first = await db.Changes.MinAsync(c => (long?)c.Sequence, cancellationToken);
        var begins = await Trimming.WholeFromAsync(db) + 1;
        if (first > begins)
            yield return new(Name, $"line {begins}", "is missing, though the feed was never cut behind it.");
        var given = await db
            .Database.SqlQueryRaw<long>("SELECT seq AS \"Value\" FROM sqlite_sequence WHERE name = 'ChangeFeed'")
            .ToListAsync(cancellationToken);
        if (given is [var end] && end > last)
            yield return new(Name, $"line {end}", $"was written, but the feed ends at line {last}.");
    }
}
