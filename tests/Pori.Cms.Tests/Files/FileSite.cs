using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pori.Cms.Files;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Files;

/// <summary>A site with a store of its own.</summary>
internal sealed class FileSite : IAsyncDisposable
{
    public static readonly FileOwner Owner = new("application", "a1");
    public static readonly FileSlot Slot = new("accounts");
    private readonly string folder = Directory.CreateTempSubdirectory("pori-files-").FullName;

    public TestDatabase Database { get; private init; } = null!;

    public string Folder => folder;

    public TestSite Site { get; private set; } = null!;

    public FileStore Store => Site.Get<FileStore>();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    /// <summary>Gets the stored files on the disk.</summary>
    public IReadOnlyList<string> OnDisk => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);

    public static async Task<FileSite> StartAsync(TestDatabase shared, Action<FilesOptions>? set = null)
    {
        var site = new FileSite { Database = await shared.AnotherAsync() };
        site.Site = await TestSite.StartAsync(
            site.Database,
            services =>
                services.Configure<FilesOptions>(options =>
                {
                    options.Folder = site.folder;
                    options.RequireScan = false;
                    set?.Invoke(options);
                }),
            site.Clock
        );
        return site;
    }

    public async Task<Outcome<StoredFile>> AddAsync(
        byte[] content,
        string name = "a.pdf",
        string? key = null,
        Guid? replaces = null
    ) =>
        await Store.AddAsync(
            new FileUpload(Owner, Slot, name, "user1") { Key = key, Replaces = replaces },
            new MemoryStream(content),
            TestContext.Current.CancellationToken
        );

    public Task<StoredFile> RowAsync(Guid id) =>
        Site.Work.ReadAsync(db => db.Set<StoredFile>().FirstAsync(f => f.Id == id));

    public Task<int> ScanAsync() => Site.Get<FileScanning>().ScanDueAsync(TestContext.Current.CancellationToken);

    public Task<int> TrimAsync() => Site.Get<FileTrimming>().RunAsync(TestContext.Current.CancellationToken);

    public async Task<List<Finding>> CheckAsync()
    {
        var found = new List<Finding>();
        await foreach (var finding in Site.Get<Audits>().RunAsync())
            found.Add(finding);
        return [.. found.Where(f => f.Audit == "case files" && !f.IsNote)];
    }

    /// <summary>Makes all files on the disk two days old.</summary>
    public void Age()
    {
        foreach (var file in OnDisk)
            File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddDays(-2));
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
