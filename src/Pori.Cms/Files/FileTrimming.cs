using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pori.Cms.Storage;

namespace Pori.Cms.Files;

/// <summary>Removes earlier versions that are old enough, and files on the disk that no row holds.</summary>
internal sealed class FileTrimming(
    IUnitOfWork work,
    FileFolder folder,
    IOptions<FilesOptions> options,
    IOptions<RetentionOptions> retention
)
{
    /// <summary>How long a file on the disk may be without a row that holds it.</summary>
    public static readonly TimeSpan OrphanAge = TimeSpan.FromDays(1);

    /// <summary>Removes all that is old enough.</summary>
    /// <returns>How many rows and files.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (!folder.IsSet)
            return 0;
        // Their bytes go with the orphans.
        var rows = 0;
        for (var some = -1; some is -1 || some >= retention.Value.Batch; rows += some)
            some = await work.RunAsync(ReleaseReplacedAsync, cancellationToken);
        var files = folder.DeleteUnfinished(OrphanAge);
        foreach (var names in folder.NamesOlderThan(OrphanAge).Chunk(retention.Value.Batch))
            files += await DeleteOrphansAsync(names, cancellationToken);
        return rows + files;
    }

    private async Task<int> ReleaseReplacedAsync(CmsDbContext db)
    {
        var before = db.UtcNow - options.Value.KeepReplaced;
        var old = await db.Set<StoredFile>()
            .Where(f => f.ReplacedUtc < before && (f.State == FileState.Waiting || f.State == FileState.Clean))
            .OrderBy(f => f.ReplacedUtc)
            .Take(retention.Value.Batch)
            .ToListAsync();
        foreach (var file in old)
        {
            (file.State, file.Reason) = (FileState.Removed, FileReason.Replaced);
            file.Version++;
        }
        return old.Count;
    }

    private async Task<int> DeleteOrphansAsync(string[] names, CancellationToken cancellationToken)
    {
        var held = await work.ReadAsync(
            db =>
                db.Set<StoredFile>()
                    .Where(f => names.Contains(f.DiskName))
                    .Where(f => f.State == FileState.Waiting || f.State == FileState.Clean)
                    .Select(f => f.DiskName)
                    .ToListAsync(cancellationToken),
            cancellationToken
        );
        var orphans = names.Except(held).ToList();
        orphans.ForEach(folder.Delete);
        return orphans.Count;
    }
}
