using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Storage;

public abstract class SiteDocumentsTests(TestDatabase database)
{
    [Fact]
    public async Task Updates_that_race_to_make_and_change_a_document_are_all_kept()
    {
        await using var site = await TestSite.StartAsync(database);
        await using var other = await TestSite.StartAsync(database);

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    (i % 2 == 0 ? site : other).Work.RunAsync(async db =>
                        await SiteDocuments.UpdateAsync(db, "Race", document => document[$"m{i}"] = i)
                    )
                )
        );

        var document = await site.Work.ReadAsync(db => SiteDocuments.ReadAsync(db, "Race"));
        document.Select(m => m.Key).Order().ShouldBe(Enumerable.Range(0, 8).Select(i => $"m{i}"));
        var version = await site.Work.ReadAsync(db =>
            db.SiteDocuments.Where(d => d.Name == "Race").Select(d => d.Version).SingleAsync()
        );
        version.ShouldBe(8);
    }

    [Fact]
    public async Task An_update_that_leaves_the_document_the_same_writes_nothing()
    {
        await using var site = await TestSite.StartAsync(database);
        await UpdateAsync(site, "Same", "a");

        var changed = await site.Work.RunAsync(db =>
            SiteDocuments.UpdateAsync(db, "Same", document => document["name"] = "a")
        );
        var never = await site.Work.RunAsync(db => SiteDocuments.UpdateAsync(db, "Never", _ => { }));

        changed.ShouldBeFalse();
        never.ShouldBeFalse();
        (await site.Work.ReadAsync(db => db.SiteDocuments.AnyAsync(d => d.Name == "Never"))).ShouldBeFalse();
        (await site.Work.ReadAsync(db => db.Changes.CountAsync(c => c.Id == "Same"))).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_was_answered_reads_the_new_document_in_this_process()
    {
        await using var site = await TestSite.StartAsync(database);
        var documents = site.Get<SiteDocuments>();

        for (var i = 0; i < 10; i++)
        {
            await UpdateAsync(site, "Fresh", $"v{i}");
            ((string?)(await documents.GetAsync("Fresh"))["name"]).ShouldBe($"v{i}");
        }
    }

    [Fact]
    public async Task A_change_that_fails_after_a_caught_mistake_leaves_no_empty_document()
    {
        await using var site = await TestSite.StartAsync(database);

        await site.Work.RunAsync(async db =>
        {
            await Should.ThrowAsync<NotSupportedException>(() =>
                SiteDocuments.UpdateAsync(db, "Broken", _ => throw new NotSupportedException())
            );
        });

        (await site.Work.ReadAsync(db => db.SiteDocuments.AnyAsync(d => d.Name == "Broken"))).ShouldBeFalse();
    }

    private static Task<bool> UpdateAsync(TestSite site, string name, string value) =>
        site.Work.RunAsync(db => SiteDocuments.UpdateAsync(db, name, document => document["name"] = value));
}

public sealed class SiteDocumentsOnSqlite(SqliteTestDatabase database)
    : SiteDocumentsTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class SiteDocumentsOnPostgres(PostgresTestDatabase database)
    : SiteDocumentsTests(database),
        IClassFixture<PostgresTestDatabase>;
