using System.Text;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Files;

/// <summary>A stored file that may be read, and its bytes; whoever asked disposes it.</summary>
/// <param name="File">What is known of it.</param>
/// <param name="Content">The bytes.</param>
public sealed record OpenFile(StoredFile File, Stream Content) : IAsyncDisposable
{
    /// <inheritdoc />
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}

/// <summary>
/// The private store of the files of cases. It knows nobody's rights: whoever calls it has looked at them. A file is first on
/// the disk, then in the database: there is no row without its file, and a file without a row is removed after a day.
/// </summary>
public sealed class FileStore
{
    private const int Megabyte = 1 << 20;
    private readonly IUnitOfWork work;
    private readonly FileFolder folder;
    private readonly FileRows rows;

    internal FileStore(IUnitOfWork work, FileFolder folder, FileRows rows) =>
        (this.work, this.folder, this.rows) = (work, folder, rows);

    /// <summary>Takes a file: reads it to its end, looks at it and stores it. What it gives back outlives a loss of power.</summary>
    /// <param name="upload">Whose file it is and where it was asked for.</param>
    /// <param name="content">The bytes; never more of them are read than the slot takes, and a piece.</param>
    /// <param name="cancellationToken">Gives up; then nothing is stored.</param>
    /// <returns>The stored file, which is Waiting as a rule, or why it was refused; see <see cref="FileFault"/>.</returns>
    public async Task<Outcome<StoredFile>> AddAsync(
        FileUpload upload,
        Stream content,
        CancellationToken cancellationToken
    )
    {
        var most = (long)upload.Slot.MostMegabytes * Megabyte;
        var name = FileName.Clean(upload.Name);
        var received = await folder.ReceiveAsync(content, most, cancellationToken);
        try
        {
            if (received.IsCut)
                return new Refusal(FileFault.TooLarge, null, name, upload.Slot.MostMegabytes);
            var judged = await Task.Run(() => Judge(received, name, upload.Slot), cancellationToken);
            if (!judged.Succeeded)
                return Outcome<StoredFile>.Refuse(judged.Refusals);
            return await StoreAsync(upload, received, FileOf(upload, received, name, judged.Value!), cancellationToken);
        }
        finally
        {
            File.Delete(received.Path);
        }
    }

    /// <summary>Gets what is known of a file by the random name that stands in addresses, or null.</summary>
    public Task<StoredFile?> FindAsync(string publicId, CancellationToken cancellationToken) =>
        work.ReadAsync(
            db => db.Set<StoredFile>().FirstOrDefaultAsync(f => f.PublicId == publicId, cancellationToken),
            cancellationToken
        );

    /// <summary>Gets all files of an owner, earlier versions and those that are gone included, oldest first.</summary>
    public Task<List<StoredFile>> OfAsync(FileOwner owner, CancellationToken cancellationToken) =>
        work.ReadAsync(
            db =>
                db.Set<StoredFile>()
                    .Where(f => f.OwnerKind == owner.Kind && f.OwnerId == owner.Id)
                    .OrderBy(f => f.UploadedUtc)
                    .ThenBy(f => f.Id)
                    .ToListAsync(cancellationToken),
            cancellationToken
        );

    /// <summary>Opens a file that was found clean; null for any other.</summary>
    /// <exception cref="IOException">The bytes are lost or have another length than they had.</exception>
    public async Task<OpenFile?> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var file = await work.ReadAsync(
            db => db.Set<StoredFile>().FirstOrDefaultAsync(f => f.Id == id, cancellationToken),
            cancellationToken
        );
        if (file is not { State: FileState.Clean })
            return null;
        var content = folder.Open(file.DiskName);
        if (content.Length == file.Size)
            return new(file, content);
        await content.DisposeAsync();
        throw new IOException($"The file {file.Id} has not the length that it had.");
    }

    /// <summary>Takes a file away for good; the row stays and tells that there was one.</summary>
    /// <returns>Whether it was there until now.</returns>
    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        var removed = await work.RunAsync(
            db => FileRows.ReleaseAsync(db, id, FileState.Removed, FileReason.Withdrawn),
            cancellationToken
        );
        if (removed)
            folder.Delete(await DiskNameAsync(id));
        return removed;
    }

    private Task<string> DiskNameAsync(Guid id) =>
        work.ReadAsync(db => db.Set<StoredFile>().Where(f => f.Id == id).Select(f => f.DiskName).FirstAsync());

    private static Outcome<string> Judge(ReceivedFile received, string name, FileSlot slot)
    {
        using var content = File.OpenRead(received.Path);
        return FileRules.Judge(content, name, slot);
    }

    // The change may run again, and then adds a row that no other try has touched.
    private Func<StoredFile> FileOf(FileUpload upload, ReceivedFile received, string name, string mediaType)
    {
        var (publicId, diskName) = (folder.NewName(), folder.NewName());
        return () =>
            new()
            {
                PublicId = publicId,
                DiskName = diskName,
                OwnerKind = upload.Owner.Kind,
                OwnerId = upload.Owner.Id,
                Slot = upload.Slot.Name,
                Name = name,
                MediaType = mediaType,
                Size = received.Size,
                Sha256 = received.Sha256,
                UploadedBy = upload.By,
            };
    }

    private async Task<Outcome<StoredFile>> StoreAsync(
        FileUpload upload,
        ReceivedFile received,
        Func<StoredFile> row,
        CancellationToken cancellationToken
    )
    {
        var diskName = row().DiskName;
        folder.Keep(received, diskName);
        try
        {
            var id = await AddRowAsync(upload, row, cancellationToken);
            // It is stored: whoever gives up now is told so.
            var stored = await work.ReadAsync(
                db => db.Set<StoredFile>().FirstAsync(f => f.Id == id),
                CancellationToken.None
            );
            // The form came for the second time: what it stored the first time is the answer.
            if (stored.DiskName != diskName)
                folder.Delete(diskName);
            return stored;
        }
        catch (FileRefusedException refused)
        {
            folder.Delete(diskName);
            return refused.Refusal;
        }
        // After any other failure nobody knows whether the row was committed, so the file stays: the trimming looks again.
    }

    private Task<Guid> AddRowAsync(FileUpload upload, Func<StoredFile> row, CancellationToken cancellationToken)
    {
        if (upload.Key is not { } key)
            return work.RunAsync(db => rows.AddAsync(db, upload, row()), cancellationToken);
        var file = row();
        var request = $"{upload.Owner}\n{upload.Slot.Name}\n{file.Name}\n{file.Sha256}\n{upload.Replaces}";
        return work.RunOnceAsync(
            upload.By,
            key,
            Idempotency.HashOf(Encoding.UTF8.GetBytes(request)),
            db => rows.AddAsync(db, upload, row()),
            cancellationToken
        );
    }
}
