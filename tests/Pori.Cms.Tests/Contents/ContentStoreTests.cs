using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Contents;

public abstract class ContentStoreTests(TestDatabase database)
{
    [Fact]
    public async Task A_draft_stands_beside_the_live_version_until_it_is_published()
    {
        await using var site = await StartAsync();
        var page = await site.CreatePageAsync("Live one");

        await site.EditAsync(page.ContentItemId, p => p.SetTitle("Draft one"), publish: false);

        await TitlesAreAsync(site, page, published: "Live one", latest: "Draft one");
        await site.EditAsync(page.ContentItemId, _ => { }, publish: true);
        await TitlesAreAsync(site, page, published: "Draft one", latest: "Draft one");
        (await FlagsAsync(site, page)).ShouldBe(["--", "--", "LP"]);
    }

    [Fact]
    public async Task An_unpublished_item_keeps_its_newest_version_and_can_be_published_again()
    {
        await using var site = await StartAsync();
        var page = await site.CreatePageAsync("Away and back");

        await site.Work.RunAsync(db => site.Content.UnpublishAsync(db, page.ContentItemId));
        await TitlesAreAsync(site, page, published: null, latest: "Away and back");
        await site.EditAsync(page.ContentItemId, _ => { }, publish: true);

        await TitlesAreAsync(site, page, published: "Away and back", latest: "Away and back");
        (await FlagsAsync(site, page)).ShouldBe(["--", "LP"]);
    }

    [Fact]
    public async Task Unpublishing_a_live_version_leaves_the_draft_beside_it_alone()
    {
        await using var site = await StartAsync();
        var page = await site.CreatePageAsync("Old live");
        await site.EditAsync(page.ContentItemId, p => p.SetTitle("New draft"), publish: false);

        await site.Work.RunAsync(db => site.Content.UnpublishAsync(db, page.ContentItemId));

        await TitlesAreAsync(site, page, published: null, latest: "New draft");
        (await site.Work.RunAsync(db => site.Content.UnpublishAsync(db, page.ContentItemId))).ShouldBeNull();
    }

    [Fact]
    public async Task A_removed_item_is_found_by_nobody_but_its_versions_stay()
    {
        await using var site = await StartAsync();
        var page = await site.CreatePageAsync("Removed");
        await site.EditAsync(page.ContentItemId, p => p.SetTitle("Removed draft"), publish: false);

        var removed = await site.Work.RunAsync(db => site.Content.RemoveAsync(db, page.ContentItemId));
        var again = await site.Work.RunAsync(db => site.Content.RemoveAsync(db, page.ContentItemId));

        removed.ShouldBeTrue();
        again.ShouldBeFalse();
        await TitlesAreAsync(site, page, published: null, latest: null);
        (await FlagsAsync(site, page)).ShouldBe(["--", "--"]);
        var version = page.ContentItemVersionId!;
        (await site.Work.ReadAsync(db => ContentStore.GetVersionAsync(db, version)))!.DisplayText.ShouldBe("Removed");
        // Its path is free again.
        await site.CreatePageAsync("Another", "removed");
    }

    [Fact]
    public async Task The_flags_in_the_json_are_those_of_the_rows()
    {
        await using var site = await StartAsync();
        var page = await site.CreatePageAsync("Flags");
        await site.EditAsync(page.ContentItemId, p => p.SetTopics("a"), publish: false);
        await site.EditAsync(page.ContentItemId, p => p.SetTopics("b"), publish: true);

        var rows = await site.Work.ReadAsync(db =>
            (
                from index in db.ContentItems
                where index.ContentItemId == page.ContentItemId
                join document in db.Documents on index.DocumentId equals document.Id
                select new { Index = index, document.Json }
            ).ToListAsync()
        );

        rows.Count.ShouldBe(3);
        foreach (var row in rows)
        {
            var item = ContentItemJson.Parse(row.Json);
            (item.Latest, item.Published).ShouldBe((row.Index.Latest, row.Index.Published));
        }
    }

    [Fact]
    public async Task Two_versions_of_one_item_stored_together_end_with_one_newest_and_one_live()
    {
        await using var site = await StartAsync();
        var older = site.NewPage("Together", "together");
        older.Latest = older.Published = true;
        var newer = older.Clone();
        newer.ContentItemVersionId = site.Get<IdGenerator>().NewContentId();
        newer.SetTitle("Together, newer");

        await site.Work.RunAsync(db => site.Get<ContentStore>().AddAsync(db, [older, newer], ContentDefinitions.None));

        (await FlagsAsync(site, older)).ShouldBe(["--", "LP"]);
        await TitlesAreAsync(site, older, published: "Together, newer", latest: "Together, newer");
    }

    [Fact]
    public async Task A_version_that_is_not_stored_cannot_be_replaced()
    {
        await using var site = await StartAsync();
        var page = site.NewPage("Unknown");

        var replace = () =>
            site.Work.RunAsync(db => site.Get<ContentStore>().ReplaceAsync(db, page, ContentDefinitions.None));

        await replace.ShouldThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task Many_items_are_read_at_once_and_unknown_ids_are_left_out()
    {
        await using var site = await StartAsync();
        var pages = new List<ContentItem>();
        for (var i = 0; i < 4; i++)
            pages.Add(await site.CreatePageAsync($"Of many {i}", publish: i != 3));

        var found = await site.Work.ReadAsync(db =>
            ContentStore.GetManyAsync(db, [.. pages.Select(p => p.ContentItemId), "4unknown", pages[0].ContentItemId])
        );

        found.Keys.ShouldBe(pages.Take(3).Select(p => p.ContentItemId), ignoreOrder: true);
    }

    [Fact]
    public async Task A_refused_item_leaves_nothing_behind()
    {
        await using var site = await StartAsync();
        await site.CreatePageAsync("Taken", "taken");

        var refusal = await Should.ThrowAsync<ContentException>(() => site.CreatePageAsync("Second", "taken"));

        refusal.Errors.ShouldHaveSingleItem().Code.ShouldBe("path.taken");
        var stored = await site.Work.ReadAsync(db => db.ContentItems.CountAsync(i => i.DisplayText == "Second"));
        stored.ShouldBe(0);
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_newest_or_live_version()
    {
        await using var site = await StartAsync();
        var page = await site.CreatePageAsync("Guarded");
        await site.EditAsync(page.ContentItemId, _ => { }, publish: true);
        var id = page.ContentItemId;

        await Should.ThrowAsync<Exception>(() =>
            site.Work.RunAsync(db =>
                db.ContentItems.Where(i => i.ContentItemId == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(i => i.Latest, true))
            )
        );
        await Should.ThrowAsync<Exception>(() =>
            site.Work.RunAsync(db =>
                db.ContentItems.Where(i => i.ContentItemId == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(i => i.Published, true))
            )
        );
    }

    private async Task<TestSite> StartAsync()
    {
        var site = await TestSite.StartAsync(database);
        await site.DefineAsync(SampleTypes.Definitions);
        return site;
    }

    private static async Task TitlesAreAsync(TestSite site, ContentItem page, string? published, string? latest)
    {
        var stored = await site.FindAsync(page.ContentItemId, VersionOptions.Published);
        var newest = await site.FindAsync(page.ContentItemId, VersionOptions.Latest);
        var live = await site.Get<PublishedContent>().GetAsync(page.ContentItemId);
        (stored?.DisplayText, newest?.DisplayText, live?.DisplayText).ShouldBe((published, latest, published));
    }

    private static Task<List<string>> FlagsAsync(TestSite site, ContentItem page) =>
        site.Work.ReadAsync(db =>
            db.ContentItems.Where(i => i.ContentItemId == page.ContentItemId)
                .OrderBy(i => i.DocumentId)
                .Select(i => (i.Latest ? "L" : "-") + (i.Published ? "P" : "-"))
                .ToListAsync()
        );
}

public sealed class ContentStoreOnSqlite(SqliteTestDatabase database)
    : ContentStoreTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class ContentStoreOnPostgres(PostgresTestDatabase database)
    : ContentStoreTests(database),
        IClassFixture<PostgresTestDatabase>;
