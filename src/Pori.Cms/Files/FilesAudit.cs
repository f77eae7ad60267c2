using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pori.Cms.Storage;

namespace Pori.Cms.Files;

/// <summary>
/// Compares the rows of stored files with the disk. Sizes are compared of all; hashes until so many megabytes were read, on
/// another day from another place on, and the audit's line says how many that were.
/// </summary>
internal sealed class FilesAudit(FileFolder folder, IUnitOfWork work, IOptions<FilesOptions> options) : IAudit
{
    public string Name => "case files";

    public async IAsyncEnumerable<Finding> RunAsync(
        CmsDbContext db,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (!folder.IsSet)
            yield break;
        var held = await db.Set<StoredFile>()
            .Where(f => f.State == FileState.Waiting || f.State == FileState.Clean)
            .OrderBy(f => f.Id)
            .ToListAsync(cancellationToken);
        foreach (var file in held.Where(f => folder.SizeOf(f.DiskName) != f.Size))
        {
            if (await IsStillHeldAsync(file.Id, cancellationToken))
                yield return Lost(file);
        }
        var names = held.Select(f => f.DiskName).ToHashSet();
        foreach (var orphan in folder.NamesOlderThan(FileTrimming.OrphanAge).Where(name => !names.Contains(name)))
            yield return new(
                Name,
                orphan,
                "lies on the disk, but no row holds it; the server removes it within the hour."
            );
        await foreach (var finding in HashesAsync(held, db.UtcNow, cancellationToken))
            yield return finding;
    }

    private Finding Lost(StoredFile file) =>
        new(
            Name,
            $"{file.Id}",
            folder.SizeOf(file.DiskName) is { } size
                ? $"has {size} bytes on the disk instead of {file.Size}."
                : "has a row, but no file on the disk."
        );

    // The rows are those of one moment, the disk goes on beside it.
    private Task<bool> IsStillHeldAsync(Guid id, CancellationToken cancellationToken) =>
        work.ReadAsync(
            now =>
                now.Set<StoredFile>()
                    .AnyAsync(
                        f => f.Id == id && (f.State == FileState.Waiting || f.State == FileState.Clean),
                        cancellationToken
                    ),
            cancellationToken
        );

    private async IAsyncEnumerable<Finding> HashesAsync(
        List<StoredFile> held,
        DateTime now,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var left = (long)options.Value.HashedMegabytes << 20;
        var hashed = 0;
        var first = held.Count == 0 ? 0 : (int)(now.Ticks / TimeSpan.TicksPerDay * 997 % held.Count);
        foreach (var file in held.Skip(first).Concat(held.Take(first)))
        {
            if (folder.SizeOf(file.DiskName) != file.Size)
                continue;
            left -= file.Size;
            if (left < 0)
                break;
            hashed++;
            await using var content = folder.Open(file.DiskName);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) != file.Sha256)
                yield return new(Name, $"{file.Id}", "has other bytes on the disk than it came with.");
        }
        yield return Finding.Note(Name, $"{hashed} of {held.Count} files hashed");
    }
}
