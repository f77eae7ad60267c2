using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Files;
using Pori.Cms.Tests.Infrastructure;
using static Pori.Cms.Tests.Files.SampleFiles;

namespace Pori.Cms.Tests.Files;

public abstract class FileStoreTests(TestDatabase database)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_stored_under_a_random_name_and_read_back_as_it_was()
    {
        await using var site = await FileSite.StartAsync(database);

        var file = (await site.AddAsync(Pdf, "../Tilinpäätös.pdf")).Value!;

        file.Name.ShouldBe("Tilinpäätös.pdf");
        file.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Pdf)));
        (file.State, file.Reason).ShouldBe((FileState.Clean, FileReason.NotScanned));
        Path.GetFileName(site.OnDisk.ShouldHaveSingleItem()).ShouldBe(file.DiskName);
        file.PublicId.ShouldNotBe(file.DiskName);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(site.OnDisk[0]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await using var open = (await site.Store.OpenAsync(file.Id, Stop)).ShouldNotBeNull();
        using var read = new MemoryStream();
        await open.Content.CopyToAsync(read, Stop);
        read.ToArray().ShouldBe(Pdf);
        (await site.CheckAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_refused_leaves_neither_row_nor_file()
    {
        await using var site = await FileSite.StartAsync(database);

        (await site.AddAsync(Exe)).Refusals.ShouldHaveSingleItem().Code.ShouldBe(FileFault.Mismatch);
        var endless = new EndlessStream();
        var large = await site.Store.AddAsync(new(FileSite.Owner, FileSite.Slot, "a.pdf", "user1"), endless, Stop);

        large.Refusals.ShouldHaveSingleItem().Code.ShouldBe(FileFault.TooLarge);
        large.Refusals[0].Arguments.ShouldBe(["a.pdf", 20]);
        endless.Taken.ShouldBeLessThan(21 << 20);
        site.OnDisk.ShouldBeEmpty();
        (await site.Store.OfAsync(FileSite.Owner, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_sent_twice_stores_one_file()
    {
        await using var site = await FileSite.StartAsync(database);

        var both = await Task.WhenAll(site.AddAsync(Pdf, key: "k1"), site.AddAsync(Pdf, key: "k1"));

        both[0].Value!.Id.ShouldBe(both[1].Value!.Id);
        site.OnDisk.ShouldHaveSingleItem();
        (await site.CheckAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_version_leaves_the_earlier_one_until_its_time_has_come()
    {
        await using var site = await FileSite.StartAsync(database);
        var first = (await site.AddAsync(Pdf)).Value!;

        var second = (await site.AddAsync(Pdf, replaces: first.Id)).Value!;
        var again = await site.AddAsync(Pdf, replaces: first.Id);

        again.Refusals.ShouldHaveSingleItem().Code.ShouldBe(FileFault.Gone);
        (await site.RowAsync(first.Id)).ReplacedUtc.ShouldNotBeNull();
        site.OnDisk.Count.ShouldBe(2);
        site.Clock.Advance(TimeSpan.FromDays(731));
        site.Age();
        await site.TrimAsync();
        (await site.RowAsync(first.Id)).State.ShouldBe(FileState.Removed);
        Path.GetFileName(site.OnDisk.ShouldHaveSingleItem()).ShouldBe(second.DiskName);
    }

    [Fact]
    public async Task What_is_removed_is_gone_from_the_disk_and_cannot_be_read()
    {
        await using var site = await FileSite.StartAsync(database);
        var file = (await site.AddAsync(Pdf)).Value!;

        (await site.Store.RemoveAsync(file.Id, Stop)).ShouldBeTrue();
        (await site.Store.RemoveAsync(file.Id, Stop)).ShouldBeFalse();

        site.OnDisk.ShouldBeEmpty();
        (await site.Store.OpenAsync(file.Id, Stop)).ShouldBeNull();
        (await site.CheckAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Twenty_uploads_at_once_do_not_pass_the_quota()
    {
        await using var site = await FileSite.StartAsync(database, options => options.MostFiles = 7);

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => site.AddAsync(Pdf)));

        all.Count(o => o.Succeeded).ShouldBe(7);
        all.SelectMany(o => o.Refusals).ShouldAllBe(r => r.Code == FileFault.TooMany);
        site.OnDisk.Count.ShouldBe(7);
        (await site.CheckAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_owner_has_room_for_so_many_bytes()
    {
        await using var site = await FileSite.StartAsync(database, options => options.MostMegabytes = 1);
        byte[] half = [.. Pdf, .. new byte[600_000], .. "%%EOF"u8];

        (await site.AddAsync(half)).Succeeded.ShouldBeTrue();
        (await site.AddAsync(half)).Refusals.ShouldHaveSingleItem().Code.ShouldBe(FileFault.NoRoom);
    }

    [Fact]
    public async Task A_lost_a_changed_and_an_orphaned_file_are_found_and_the_orphan_is_removed()
    {
        await using var site = await FileSite.StartAsync(database);
        var lost = (await site.AddAsync(Pdf)).Value!;
        var changed = (await site.AddAsync(Pdf)).Value!;
        var cut = (await site.AddAsync(Pdf)).Value!;
        var orphan = (await site.AddAsync(Pdf)).Value!;
        string On(StoredFile file) => site.OnDisk.Single(p => Path.GetFileName(p) == file.DiskName);
        File.Delete(On(lost));
        await File.WriteAllBytesAsync(On(changed), new byte[Pdf.Length], Stop);
        await File.WriteAllBytesAsync(On(cut), [1], Stop);
        await site.Site.Work.RunAsync(db => db.Set<StoredFile>().Where(f => f.Id == orphan.Id).ExecuteDeleteAsync());
        string[] rows = [$"{lost.Id}", $"{changed.Id}", $"{cut.Id}"];

        (await site.CheckAsync()).Select(f => f.Id).ShouldBe(rows, ignoreOrder: true);
        await site.TrimAsync();
        site.OnDisk.Count.ShouldBe(3);
        site.Age();
        (await site.CheckAsync()).Select(f => f.Id).ShouldBe([.. rows, orphan.DiskName], ignoreOrder: true);
        await site.TrimAsync();

        site.OnDisk.Count.ShouldBe(2);
        (await site.CheckAsync()).Select(f => f.Id).ShouldBe(rows, ignoreOrder: true);
        await Should.ThrowAsync<IOException>(() => site.Store.OpenAsync(cut.Id, Stop));
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long Taken { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Taken += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}

public sealed class FileStoreOnSqliteTests(SqliteTestDatabase database)
    : FileStoreTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class FileStoreOnPostgresTests(PostgresTestDatabase database)
    : FileStoreTests(database),
        IClassFixture<PostgresTestDatabase>
{
    private readonly PostgresTestDatabase database = database;

    [Fact]
    public async Task Without_the_lock_of_the_owner_they_do_pass_it()
    {
        var most = 0;
        for (var i = 0; i < 10 && most <= 7; i++)
        {
            await using var site = await FileSite.StartAsync(
                database,
                options => (options.MostFiles, options.LocksOwners) = (7, false)
            );
            var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => site.AddAsync(Pdf)));
            most = all.Count(o => o.Succeeded);
        }
        most.ShouldBeGreaterThan(7);
    }
}
