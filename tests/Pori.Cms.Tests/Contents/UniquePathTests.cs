using Pori.Cms.Contents;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Contents;

public abstract class UniquePathTests(TestDatabase database)
{
    [Fact]
    public async Task Of_many_writers_that_claim_one_path_at_once_exactly_one_gets_it()
    {
        await using var site = await StartAsync();
        await using var other = await StartAsync();

        for (var round = 0; round < 3; round++)
        {
            var path = $"wanted-{round}";
            var outcomes = await Task.WhenAll(
                Enumerable.Range(0, 8).Select(i => OutcomeAsync(i % 2 == 0 ? site : other, $"Claim {i}", path))
            );

            outcomes.Count(o => o == "stored").ShouldBe(1);
            outcomes.Count(o => o == "path.taken").ShouldBe(7);
        }
    }

    [Fact]
    public async Task Paths_that_are_made_from_one_title_at_once_all_differ()
    {
        await using var site = await StartAsync();
        await using var other = await StartAsync();

        var pages = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(i => (i % 2 == 0 ? site : other).CreatePageAsync("Same title"))
        );

        pages
            .Select(p => p.As<AutoroutePart>().Path)
            .Order()
            .ShouldBe(["same-title", "same-title-0", "same-title-1", "same-title-2"]);
    }

    [Fact]
    public async Task A_path_is_free_again_when_its_page_has_taken_another()
    {
        await using var site = await StartAsync();
        var page = await site.CreatePageAsync("Moves", "moves");
        await site.EditAsync(page.ContentItemId, p => p.GetOrAddPart("AutoroutePart")["Path"] = "moved", publish: true);

        var next = await site.CreatePageAsync("Next", "moves");

        var content = site.Get<PublishedContent>();
        (await content.ByPathAsync("moves"))!.ContentItemId.ShouldBe(next.ContentItemId);
        (await content.ByPathAsync("moved"))!.ContentItemId.ShouldBe(page.ContentItemId);
    }

    [Fact]
    public async Task A_draft_holds_its_path_too()
    {
        await using var site = await StartAsync();
        await site.CreatePageAsync("Draft", "of-a-draft", publish: false);

        (await OutcomeAsync(site, "Other", "of-a-draft")).ShouldBe("path.taken");
        (await site.Get<PublishedContent>().ByPathAsync("of-a-draft")).ShouldBeNull();
    }

    [Fact]
    public async Task Where_no_handler_looks_the_taken_path_is_still_told_as_such()
    {
        await using var site = await StartAsync();
        await site.CreatePageAsync("Holder", "held");
        // A Note has no AutoroutePart on its type, so only the database's own key can object.
        var note = site.Content.New("Other");
        note.GetOrAddPart("AutoroutePart")["Path"] = "held";

        var refusal = await Should.ThrowAsync<ContentException>(() =>
            site.Work.RunAsync(db => site.Content.CreateAsync(db, note.Clone(), publish: true))
        );

        refusal.ContentItemId.ShouldBe(note.ContentItemId);
        refusal.Errors.ShouldHaveSingleItem().Code.ShouldBe("path.taken");
    }

    private async Task<TestSite> StartAsync()
    {
        var site = await TestSite.StartAsync(database);
        await site.DefineAsync(SampleTypes.Definitions);
        return site;
    }

    private static async Task<string> OutcomeAsync(TestSite site, string title, string path)
    {
        try
        {
            await site.CreatePageAsync(title, path);
            return "stored";
        }
        catch (ContentException refusal)
        {
            return refusal.Errors.Single().Code;
        }
    }
}

public sealed class UniquePathOnSqlite(SqliteTestDatabase database)
    : UniquePathTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class UniquePathOnPostgres(PostgresTestDatabase database)
    : UniquePathTests(database),
        IClassFixture<PostgresTestDatabase>;
