using Pori.Cms.Contents;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Contents;

public abstract class PublishedContentTests(TestDatabase database)
{
    [Fact]
    public async Task While_editors_publish_no_reader_ever_sees_what_is_older_than_an_answer()
    {
        await using var site = await TestSite.StartAsync(database);
        await site.DefineAsync(SampleTypes.Definitions);
        var content = site.Get<PublishedContent>();
        var pages = new List<ContentItem>();
        for (var i = 0; i < 4; i++)
            pages.Add(await site.CreatePageAsync("0", $"fresh-{i}"));
        var answered = new int[pages.Count];
        var versions = Deep.Or(usual: 15, deep: 300);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable
            .Range(0, 6)
            .Select(reader =>
                Task.Run(async () =>
                {
                    var reads = 0;
                    for (var i = reader; !stop.IsCancellationRequested; i++, reads++)
                    {
                        var at = i % pages.Count;
                        var floor = Volatile.Read(ref answered[at]);
                        var page =
                            i % 3 == 0
                                ? await content.ByPathAsync($"fresh-{at}")
                                : await content.GetAsync(pages[at].ContentItemId);
                        int.Parse(page!.DisplayText!, System.Globalization.CultureInfo.InvariantCulture)
                            .ShouldBeGreaterThanOrEqualTo(floor);
                        if (i % 50 == 0)
                            await Task.Yield();
                    }
                    return reads;
                })
            )
            .ToList();

        await Task.WhenAll(
            pages.Select(
                async (page, at) =>
                {
                    for (var version = 1; version <= versions; version++)
                    {
                        await site.EditAsync(page.ContentItemId, p => p.SetTitle($"{version}"), publish: true);
                        Volatile.Write(ref answered[at], version);
                    }
                }
            )
        );
        await stop.CancelAsync();

        (await Task.WhenAll(readers)).ShouldAllBe(reads => reads > 0);
    }

    [Fact]
    public async Task A_miss_is_remembered_only_until_the_page_appears()
    {
        await using var site = await TestSite.StartAsync(database);
        await site.DefineAsync(SampleTypes.Definitions);
        var content = site.Get<PublishedContent>();
        (await content.ByPathAsync("appears")).ShouldBeNull();
        (await content.ByAliasAsync("appears-alias")).ShouldBeNull();

        var page = site.NewPage("Appears", "appears");
        page.GetOrAddPart("AliasPart")["Alias"] = "appears-alias";
        await site.Work.RunAsync(async db =>
        {
            await site.Content.CreateAsync(db, page.Clone(), publish: true);
            return true;
        });

        (await content.ByPathAsync("appears"))!.ContentItemId.ShouldBe(page.ContentItemId);
        (await content.ByAliasAsync("appears-alias"))!.ContentItemId.ShouldBe(page.ContentItemId);
    }
}

public sealed class PublishedContentOnSqlite(SqliteTestDatabase database)
    : PublishedContentTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class PublishedContentOnPostgres(PostgresTestDatabase database)
    : PublishedContentTests(database),
        IClassFixture<PostgresTestDatabase>;
