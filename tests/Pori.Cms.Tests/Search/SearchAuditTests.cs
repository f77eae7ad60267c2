using Lucene.Net.Index;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Search;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Search;

public abstract class SearchAuditTests(TestDatabase shared) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("pori-audit-").FullName;
    private TestDatabase database = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await shared.AnotherAsync();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task It_names_what_is_missing_surplus_and_stale()
    {
        await using var site = await SearchSite.StartAsync(database);
        var stale = await site.PublishAsync("Vanhentunut");
        var surplus = await site.PublishAsync("Liikaa");
        var missing = await site.PublishAsync("Puuttuu");
        await site.PublishAsync("hidden");
        (await AuditAsync(site)).ShouldBeEmpty();
        // Changes that the feed is not told of stand for an index that has missed them.
        await site.Site.Work.RunAsync(async db =>
        {
            var document = await db.Documents.FirstAsync(d => d.Json.Contains(stale.ContentItemId));
            document.Json = document.Json.Replace("Vanhentunut", "Uudempi", StringComparison.Ordinal);
            foreach (var row in db.ContentItems.Where(i => i.ContentItemId == surplus.ContentItemId))
                row.Published = false;
            await db.SaveChangesAsync();
        });
        (await site.Indexer.Keeper.IndexAsync(Stop)).Delete(new Term("_id", missing.ContentItemId));

        var differences = await UntilFoundAsync(site, 3);

        differences.Single(d => d.Id == missing.ContentItemId).Problem.ShouldContain("missing");
        differences.Single(d => d.Id == surplus.ContentItemId).Problem.ShouldContain("not published");
        differences.Single(d => d.Id == stale.ContentItemId).Problem.ShouldContain("Title");
    }

    [Theory]
    [InlineData("title", "Title")]
    [InlineData("body", "searched text")]
    [InlineData("price", "n:price")]
    [InlineData("colour", "k:colour")]
    public async Task A_field_that_differs_only_in_the_index_is_named(string what, string named)
    {
        await using var site = await SearchSite.StartAsync(database);
        var item = await site.PublishAsync("Kirja", Things.Body("Sisältö").And(Things.Price(5)));
        var other = item.Clone();
        Action<ContentItem> change = what switch
        {
            "title" => i => i.DisplayText = "Kirjat",
            "body" => Things.Body("Sisältöä"),
            "price" => Things.Price(6),
            _ => Things.Colours("sininen"),
        };
        change(other);
        var document = await site.Site.Get<SiteSearchContent>().MapAsync(other);
        (await site.Indexer.Keeper.IndexAsync(Stop)).Update(new(new Term("_id", item.ContentItemId), document!));

        var difference = (await UntilFoundAsync(site, 1)).Single();

        difference.Id.ShouldBe(item.ContentItemId);
        difference.Problem.ShouldContain(named);
    }

    [Fact]
    public async Task Beside_the_server_it_reads_the_last_commit_and_tells_how_far_that_is_behind()
    {
        string shown;
        await using (var server = await SearchSite.StartAsync(database, folder))
        {
            var item = await server.PublishAsync("Asia");
            await server.PublishAsync("Näyttää asian", Things.Shows(item));
            await server.FindAsync((string?)null);
            shown = item.ContentItemId;
        }
        await using var command = await SearchSite.StartAsync(database, folder, begin: false);
        (await AuditAsync(command)).ShouldBeEmpty();

        await command.PublishAsync("Uusi");
        var changed = (await command.Site.FindAsync(shown, VersionOptions.Published))!;
        await command.ChangeAsync(changed, "Toinen asia");

        var result = await command.Site.Get<SearchAudit>().RunAsync(Stop);
        result.Differences.ShouldBeEmpty();
        result.Note.ShouldNotBeNull().ShouldEndWith("changes behind");
        var findings = await FindingsAsync(command);
        findings.ShouldContain(f => f.Audit == "search index" && f.IsNote && f.Problem == result.Note);
        findings.ShouldAllBe(f => f.IsNote);
    }

    [Fact]
    public async Task A_byte_that_has_changed_in_a_file_is_named_and_breaks_nothing()
    {
        await using (var server = await SearchSite.StartAsync(database, folder))
        {
            for (var i = 0; i < 20; i++)
                await server.PublishAsync($"Asia {i}", Things.Body("Leipäteksti"));
            await server.Indexer.Keeper.RebuildAsync();
        }
        await using var command = await SearchSite.StartAsync(database, folder, begin: false);
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(HasChecksum))
        {
            var whole = await File.ReadAllBytesAsync(file, Stop);
            foreach (var place in new[] { 2, whole.Length / 2, whole.Length - 10 })
            {
                byte[] flipped = [.. whole];
                flipped[place] ^= 0x40;
                await File.WriteAllBytesAsync(file, flipped, Stop);

                var findings = await FindingsAsync(command);

                var name = Path.GetRelativePath(folder, file);
                findings.ShouldContain(f => f.Audit == "index files" && f.Id == name, $"{name} at {place}");
                findings.ShouldContain(f => f.Audit == "search index" && f.IsNote);
            }
            await File.WriteAllBytesAsync(file, whole, Stop);
        }
    }

    [Fact]
    public async Task A_file_that_is_cut_short_or_gone_is_named()
    {
        await using (var server = await SearchSite.StartAsync(database, folder))
        {
            await server.PublishAsync("Asia");
            await server.Indexer.Keeper.RebuildAsync();
        }
        var file = Directory.GetFiles(folder, "*.cfs", SearchOption.AllDirectories).First();
        await using var command = await SearchSite.StartAsync(database, folder, begin: false);

        await File.WriteAllBytesAsync(file, [], Stop);
        (await FindingsAsync(command)).ShouldContain(f => f.Id == Path.GetRelativePath(folder, file));
        File.Delete(file);
        (await FindingsAsync(command)).ShouldContain(f => f.Id == Path.GetRelativePath(folder, file));
    }

    private static bool HasChecksum(string file) =>
        Path.GetExtension(file) is ".cfs" or ".cfe" or ".si"
        || Path.GetFileName(file).StartsWith("segments_", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<IndexDifference>> AuditAsync(SearchSite site) =>
        (await site.Site.Get<SearchAudit>().RunAsync(Stop)).Differences;

    // On PostgreSQL what was just written is on its way as long as any transaction of the cluster runs that is older.
    private static async Task<IReadOnlyList<IndexDifference>> UntilFoundAsync(SearchSite site, int count)
    {
        IReadOnlyList<IndexDifference> found = [];
        await Eventually.HoldsAsync(async () => (found = await AuditAsync(site)).Count == count, $"{count} differ");
        return found;
    }

    private static async Task<List<Finding>> FindingsAsync(SearchSite site)
    {
        var findings = new List<Finding>();
        await foreach (var finding in site.Site.Get<Audits>().RunAsync(Stop))
            findings.Add(finding);
        return findings;
    }
}

public sealed class SearchAuditOnSqliteTests(SqliteTestDatabase database)
    : SearchAuditTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class SearchAuditOnPostgresTests(PostgresTestDatabase database)
    : SearchAuditTests(database),
        IClassFixture<PostgresTestDatabase>;
