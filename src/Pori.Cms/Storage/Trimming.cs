using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Pori.Cms.Storage;

/// <summary>Removes old rows of the change feed, the outbox and the stored answers, in units of work of a bounded size.</summary>
internal sealed class Trimming(
    IUnitOfWork work,
    CmsDatabase database,
    ChangeFeed feed,
    TrimmingParts parts,
    IOptions<RetentionOptions> options
)
{
    /// <summary>The name of the site document that says up to where the feed was removed.</summary>
    public const string DocumentName = "ChangeFeed";

    private const string TrimmedBelow = "TrimmedBelow";

    /// <summary>Gets the place in the feed from which on it is whole; 0 when nothing of it was removed.</summary>
    public static async Task<long> WholeFromAsync(CmsDbContext db) =>
        (long?)(await SiteDocuments.ReadAsync(db, DocumentName))[TrimmedBelow] ?? 0;

    /// <summary>Removes all that is old enough.</summary>
    /// <returns>How many rows were removed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken) =>
        await AllAsync(TrimFeedAsync, cancellationToken)
        + await AllAsync(TrimOutboxAsync, cancellationToken)
        + await AllAsync(TrimAnswersAsync, cancellationToken)
        + await TrimAreasAsync(cancellationToken);

    private async Task<int> TrimAreasAsync(CancellationToken cancellationToken)
    {
        var all = 0;
        foreach (var trimmer in parts.Trimmers)
            all += await AllAsync(db => trimmer.TrimAsync(db, options.Value.Batch), cancellationToken);
        return all;
    }

    private async Task<int> AllAsync(Func<CmsDbContext, Task<int>> trim, CancellationToken cancellationToken)
    {
        for (var all = 0; ; )
        {
            var removed = await work.RunAsync(trim, cancellationToken);
            all += removed;
            if (removed < options.Value.Batch)
                return all;
        }
    }

    private async Task<int> TrimFeedAsync(CmsDbContext db)
    {
        var consumed = parts.Readers().Select(r => r.Consumed).OfType<long>().Append(feed.Position).Min();
        var before = db.UtcNow - options.Value.ChangeFeed;
        var (removed, below) = await database.TrimFeedAsync(db, consumed, before, options.Value.Batch);
        if (removed > 0)
            await SiteDocuments.UpdateAsync(db, DocumentName, document => document[TrimmedBelow] = below);
        return removed;
    }

    private Task<int> TrimOutboxAsync(CmsDbContext db)
    {
        var before = db.UtcNow - options.Value.Outbox;
        var old = db
            .Outbox.Where(m => m.DeliveredUtc < before)
            .OrderBy(m => m.DeliveredUtc)
            .Take(options.Value.Batch)
            .Select(m => m.Id);
        return db.Outbox.Where(m => old.Contains(m.Id)).ExecuteDeleteAsync();
    }

    private async Task<int> TrimAnswersAsync(CmsDbContext db)
    {
        var before = db.UtcNow - options.Value.Idempotency;
        var old = await db
            .Idempotency.Where(r => r.CreatedUtc < before)
            .OrderBy(r => r.CreatedUtc)
            .Take(options.Value.Batch)
            .ToListAsync();
        db.Idempotency.RemoveRange(old);
        return old.Count;
    }
}

/// <summary>What areas add to trimming.</summary>
/// <param name="Readers">Who reads the feed again after a restart; they are made of the unit of work, so they are asked for late.</param>
/// <param name="Trimmers">What else is removed.</param>
internal sealed record TrimmingParts(Func<IEnumerable<IFeedReader>> Readers, IReadOnlyList<ITrimmer> Trimmers);
