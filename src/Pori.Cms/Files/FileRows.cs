using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Files;

/// <summary>Changes the rows of stored files, inside a unit of work.</summary>
internal sealed class FileRows(IdGenerator ids, VirusScan scan, IOptions<FilesOptions> options)
{
    private const long Megabyte = 1 << 20;

    /// <summary>Adds the row of content that lies in the store.</summary>
    /// <exception cref="FileRefusedException">The owner has no room, or what it replaces is gone.</exception>
    public async Task<Guid> AddAsync(CmsDbContext db, FileUpload upload, StoredFile file)
    {
        if (options.Value.LocksOwners)
            await LockAsync(db, upload.Owner);
        await CheckRoomAsync(db, upload, file);
        if (upload.Replaces is { } earlier)
            await ReplaceAsync(db, upload, earlier, file.Name);
        file.Id = ids.NewCaseId(new DateTimeOffset(db.UtcNow));
        file.UploadedUtc = db.UtcNow;
        file.ScanDueUtc = db.UtcNow;
        (file.State, file.Reason) =
            scan.IsSet || options.Value.RequireScan
                ? (FileState.Waiting, null)
                : (FileState.Clean, FileReason.NotScanned);
        db.Add(file);
        return file.Id;
    }

    /// <summary>Marks a file's bytes as gone for good.</summary>
    /// <returns>Whether they were held until now.</returns>
    public static async Task<bool> ReleaseAsync(CmsDbContext db, Guid id, FileState state, string reason)
    {
        var file = await db.Set<StoredFile>().FirstOrDefaultAsync(f => f.Id == id);
        if (file is not { IsHeld: true })
            return false;
        (file.State, file.Reason) = (state, reason);
        file.Version++;
        return true;
    }

    // On PostgreSQL uploads run side by side: the second one waits here until the first has committed, and then counts it.
    private static async Task LockAsync(CmsDbContext db, FileOwner owner)
    {
        var found = await db.Set<StoredFileOwner>()
            .Where(o => o.Kind == owner.Kind && o.Id == owner.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.Version, o => o.Version + 1));
        if (found > 0)
            return;
        db.Add(new StoredFileOwner { Kind = owner.Kind, Id = owner.Id });
        // Two first uploads at once: one of the two fails here, and is run again.
        await db.SaveChangesAsync();
    }

    private async Task CheckRoomAsync(CmsDbContext db, FileUpload upload, StoredFile file)
    {
        var held = db.Set<StoredFile>()
            .Where(f => f.OwnerKind == upload.Owner.Kind && f.OwnerId == upload.Owner.Id)
            .Where(f => f.State == FileState.Waiting || f.State == FileState.Clean);
        if (await held.CountAsync() >= options.Value.MostFiles)
            throw new FileRefusedException(FileFault.TooMany, file.Name, options.Value.MostFiles);
        if (await held.SumAsync(f => f.Size) + file.Size > options.Value.MostMegabytes * Megabyte)
            throw new FileRefusedException(FileFault.NoRoom, file.Name, options.Value.MostMegabytes);
    }

    private static async Task ReplaceAsync(CmsDbContext db, FileUpload upload, Guid id, string name)
    {
        var earlier = await db.Set<StoredFile>()
            .FirstOrDefaultAsync(f =>
                f.Id == id
                && f.OwnerKind == upload.Owner.Kind
                && f.OwnerId == upload.Owner.Id
                && f.Slot == upload.Slot.Name
                && f.ReplacedUtc == null
            );
        if (earlier is null or { State: FileState.Removed })
            throw new FileRefusedException(FileFault.Gone, name);
        earlier.ReplacedUtc = db.UtcNow;
        earlier.Version++;
    }
}

/// <summary>Leaves a unit of work without a trace, so that the key of the form stays free; the store makes a refusal of it.</summary>
internal sealed class FileRefusedException(string code, params object[] arguments) : Exception(code)
{
    /// <summary>Gets the refusal.</summary>
    public Refusal Refusal { get; } = new(code, null, arguments);
}
