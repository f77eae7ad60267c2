using CsCheck;
using Pori.Cms.Contents;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Contents;

/// <summary>Random lives of three pages: what the store shows is what a model of two titles says, and every row is as it should be.</summary>
public abstract class EditSequenceTests(TestDatabase database)
{
    private enum Act
    {
        Create,
        EditDraft,
        EditPublished,
        Unpublish,
        Remove,
    }

    private static readonly Gen<(int Item, Act Act, int Word)[]> Lives = Gen.Select(
        Gen.Int[0, 2],
        Gen.Enum<Act>(),
        Gen.Int[0, 5]
    ).Array[1, 14];

    [Fact]
    public async Task Whatever_is_done_to_items_their_versions_and_rows_agree()
    {
        await using var site = await TestSite.StartAsync(database);
        await site.DefineAsync(SampleTypes.Definitions);

        await Lives.SampleAsync(life => LiveAsync(site, life), iter: Deep.Or(usual: 12, deep: 200), threads: 1);

        var findings = new List<Finding>();
        await foreach (var finding in site.Get<Audits>().RunAsync().Where(f => !f.IsNote))
            findings.Add(finding);
        findings.ShouldBeEmpty();
    }

    private static async Task LiveAsync(TestSite site, (int Item, Act Act, int Word)[] life)
    {
        var ids = Enumerable.Range(0, 3).Select(_ => site.Get<IdGenerator>().NewContentId()).ToArray();
        var model = new (string? Published, string? Latest)[3];
        foreach (var (i, act, word) in life)
        {
            model[i] = await site.Work.RunAsync(db => ActAsync(site, db, ids[i], act, $"Word {word}", model[i]));
            var published = await site.FindAsync(ids[i], VersionOptions.Published);
            var latest = await site.FindAsync(ids[i], VersionOptions.Latest);
            var live = await site.Get<PublishedContent>().GetAsync(ids[i]);
            (published?.DisplayText, latest?.DisplayText).ShouldBe(model[i]);
            live?.DisplayText.ShouldBe(model[i].Published);
            if (published is not null)
                (
                    await site.Get<PublishedContent>().ByPathAsync(published.As<AutoroutePart>().Path)
                )!.ContentItemId.ShouldBe(ids[i]);
        }
    }

    private static async Task<(string? Published, string? Latest)> ActAsync(
        TestSite site,
        CmsDbContext db,
        string id,
        Act act,
        string title,
        (string? Published, string? Latest) model
    )
    {
        var latest = await ContentStore.GetAsync(db, id, VersionOptions.Latest);
        switch (act)
        {
            case Act.Create when latest is null:
                latest = site.NewPage(title);
                latest.ContentItemId = id;
                Dress(latest, title);
                await site.Content.CreateAsync(db, latest, publish: false);
                return (model.Published, title);
            case Act.EditDraft or Act.EditPublished when latest is not null:
                Dress(latest, title);
                await site.Content.SaveAsync(db, latest, publish: act == Act.EditPublished);
                return (act == Act.EditPublished ? title : model.Published, title);
            case Act.Unpublish:
                (await site.Content.UnpublishAsync(db, id) is not null).ShouldBe(model.Published is not null);
                return (null, model.Latest);
            case Act.Remove:
                (await site.Content.RemoveAsync(db, id)).ShouldBe(model != (null, null));
                return (null, null);
            default:
                return model;
        }
    }

    // Each edit changes what every index holds; the path is made anew from the title.
    private static void Dress(ContentItem item, string title)
    {
        item.SetTitle(title);
        item.GetOrAddPart("AutoroutePart").Remove("Path");
        item.GetOrAddPart("AliasPart")["Alias"] = $"{item.ContentItemId}-{Slug.From(title)}";
        item.GetOrAddPart("LocalizationPart")["Culture"] = title.Length % 2 == 0 ? "fi" : "sv";
        item.SetTopics(Enumerable.Range(0, title[^1] - '0').Select(n => $"term-{n}"));
    }
}

public sealed class EditSequenceOnSqlite(SqliteTestDatabase database)
    : EditSequenceTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class EditSequenceOnPostgres(PostgresTestDatabase database)
    : EditSequenceTests(database),
        IClassFixture<PostgresTestDatabase>;
