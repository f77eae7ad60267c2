using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Pori.Cms.Contents;

namespace Pori.Cms.Files;

/// <summary>Content that has come and lies on the disk, but is not yet stored.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Sha256">Its hash, hex in lower case.</param>
/// <param name="IsCut">Whether there was more than may be.</param>
internal sealed record ReceivedFile(string Path, long Size, string Sha256, bool IsCut);

/// <summary>
/// The bytes on the disk: <c>tmp/</c> for what is coming, and for each stored file a random name in one of 1,024 folders. Only
/// the site's user can read them.
/// </summary>
internal sealed class FileFolder(IdGenerator ids, IOptions<FilesOptions> options)
{
    private const int Chunk = 64 * 1024;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Gets whether the site has a folder.</summary>
    public bool IsSet => options.Value.Folder is not null;

    private string Root =>
        options.Value.Folder
        ?? throw new InvalidOperationException("The site has no folder for files: set Files:Folder.");

    private string Temporary => Path.Combine(Root, "tmp");

    /// <summary>Makes a random name.</summary>
    public string NewName() => ids.NewContentId();

    /// <summary>Writes content to the disk while it comes, and stops where it is more than may be.</summary>
    public async Task<ReceivedFile> ReceiveAsync(Stream content, long most, CancellationToken cancellationToken)
    {
        MakeFolder(Temporary);
        var path = Path.Combine(Temporary, NewName());
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long size = 0;
        await using var file = Create(path);
        var buffer = new byte[Chunk];
        while (size <= most && await content.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            size += read;
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
        if (size <= most)
            file.Flush(flushToDisk: true);
        return new(path, size, Convert.ToHexStringLower(hash.GetHashAndReset()), size > most);
    }

    /// <summary>Gives received content its lasting name; once this returns, it outlives a loss of power.</summary>
    public void Keep(ReceivedFile received, string name)
    {
        var folder = FolderOf(name);
        if (!Directory.Exists(folder))
        {
            MakeFolder(folder);
            DurableFolder.Flush(Root);
        }
        File.Move(received.Path, Path.Combine(folder, name), overwrite: true);
        DurableFolder.Flush(folder);
    }

    /// <summary>Opens stored content.</summary>
    /// <exception cref="IOException">It is not there.</exception>
    public FileStream Open(string name) =>
        new(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Chunk, useAsync: true);

    /// <summary>Gets the size of stored content, or null when it is not there.</summary>
    public long? SizeOf(string name) => new FileInfo(PathOf(name)) is { Exists: true } file ? file.Length : null;

    /// <summary>Removes stored content; it may be gone already.</summary>
    public void Delete(string name)
    {
        if (File.Exists(PathOf(name)))
            File.Delete(PathOf(name));
    }

    /// <summary>Gets the stored contents that have lain for a time; what is younger may get its row any moment.</summary>
    public IEnumerable<string> NamesOlderThan(TimeSpan age)
    {
        if (!Directory.Exists(Root))
            return [];
        var before = DiskNow() - age;
        return Directory
            .EnumerateDirectories(Root)
            .Where(folder => folder != Temporary)
            .SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles())
            .Where(file => file.LastWriteTimeUtc < before)
            .Select(file => file.Name);
    }

    /// <summary>Removes what began to come long ago and never came to its end.</summary>
    public int DeleteUnfinished(TimeSpan age)
    {
        if (!Directory.Exists(Temporary))
            return 0;
        var before = DiskNow() - age;
        var old = new DirectoryInfo(Temporary).EnumerateFiles().Where(f => f.LastWriteTimeUtc < before).ToList();
        old.ForEach(file => file.Delete());
        return old.Count;
    }

    // What the disk calls now: the site's own clock may be set, and another machine may hold the disk.
    private DateTime DiskNow()
    {
        MakeFolder(Temporary);
        var probe = Path.Combine(Temporary, NewName());
        File.Create(probe).Dispose();
        var now = File.GetLastWriteTimeUtc(probe);
        File.Delete(probe);
        return now;
    }

    private static FileStream Create(string path)
    {
        var how = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = OwnerOnly;
        return new(path, how);
    }

    private string FolderOf(string name) => Path.Combine(Root, name[1..3]);

    private string PathOf(string name) => Path.Combine(FolderOf(name), name);

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
    }
}
