using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Contents;
using Pori.Cms.Search;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Search;

public abstract class FollowsTheFeedTests(TestDatabase shared) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("pori-index-").FullName;
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
    public async Task The_next_search_sees_a_change_of_this_process()
    {
        await using var site = await SearchSite.StartAsync(database);
        var item = await site.PublishAsync("Ensimmäinen");
        (await site.FindAsync("ensimmäinen")).ShouldBe(["Ensimmäinen"]);
        await site.ChangeAsync(item, "Toinen");
        (await site.FindAsync("ensimmäinen")).ShouldBeEmpty();
        (await site.FindAsync("toinen")).ShouldBe(["Toinen"]);
        await site.ChangeAsync(item, "Luonnos", publish: false);
        (await site.FindAsync((string?)null)).ShouldBe(["Toinen"]);
        await site.UnpublishAsync(item);
        (await site.FindAsync((string?)null)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_another_process_writes_is_found_soon()
    {
        await using var site = await SearchSite.StartAsync(database, tail: true);
        await using var command = await SearchSite.StartAsync(database, begin: false);
        await site.FindAsync((string?)null);
        await command.PublishAsync("Toisaalta");
        await UntilAsync(async () => (await site.FindAsync("toisaalta")).Length == 1);
    }

    [Fact]
    public async Task Drafts_types_without_source_and_items_left_out_are_not_indexed()
    {
        await using var site = await SearchSite.StartAsync(database);
        await site.Site.Work.RunAsync(db => site.Site.Content.CreateAsync(db, site.New("Luonnos"), publish: false));
        var other = site.Site.Content.New("Other");
        await site.Site.Work.RunAsync(db => site.Site.Content.CreateAsync(db, other, publish: true));
        await site.PublishAsync("hidden");
        (await site.FindAsync((string?)null)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_item_that_its_source_cannot_map_does_not_keep_the_others_out()
    {
        await using var site = await SearchSite.StartAsync(database);
        await site.PublishAsync("explode");
        await site.PublishAsync("Kunnossa");
        (await site.FindAsync((string?)null)).ShouldBe(["Kunnossa"]);
        await site.Indexer.Keeper.RebuildAsync();
        (await site.FindAsync((string?)null)).ShouldBe(["Kunnossa"]);
    }

    [Fact]
    public async Task A_stored_index_goes_on_where_it_stopped()
    {
        await using (var before = await SearchSite.StartAsync(database, folder))
        {
            await before.PublishAsync("Vanha");
            await before.FindAsync((string?)null);
        }
        var generation = Generation();
        await using (var command = await SearchSite.StartAsync(database, begin: false))
            await command.PublishAsync("Väliin");
        await using var after = await SearchSite.StartAsync(database, folder, tail: true);
        await UntilFoundAsync(after, "Vanha", "Väliin");
        Generation().ShouldBe(generation);
    }

    [Fact]
    public async Task A_kill_loses_nothing()
    {
        await using var living = await SearchSite.StartAsync(database, folder);
        var item = await living.PublishAsync("Vahvistettu");
        await living.Indexer.Keeper.RebuildAsync();
        // The copy is what a kill leaves on disk: these changes are in memory only, within the two seconds before a commit.
        var copy = Directory.CreateTempSubdirectory("pori-killed-").FullName;
        await living.PublishAsync("Vasta tullut");
        await living.UnpublishAsync(item);
        Copy(folder, copy);
        await using var after = await SearchSite.StartAsync(database, copy, tail: true);
        await UntilFoundAsync(after, "Vasta tullut");
        (await after.Site.Get<SearchAudit>().RunAsync(Stop)).Differences.ShouldBeEmpty();
        await after.DisposeAsync();
        Directory.Delete(copy, recursive: true);
    }

    [Fact]
    public async Task An_index_that_cannot_be_read_is_built_anew()
    {
        await using (var before = await SearchSite.StartAsync(database, folder))
        {
            await before.PublishAsync("Säilyy");
            await before.FindAsync((string?)null);
        }
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            await File.WriteAllTextAsync(file, "rubbish", Stop);
        await using var after = await SearchSite.StartAsync(database, folder);
        (await after.FindAsync((string?)null)).ShouldBe(["Säilyy"]);
    }

    [Fact]
    public async Task Other_sources_build_the_index_anew_beside_the_old_one()
    {
        await using (var before = await SearchSite.StartAsync(database, folder))
        {
            await before.PublishAsync("Asia");
            await before.FindAsync((string?)null);
        }
        var generation = Generation();
        await using var after = await SearchSite.StartAsync(
            database,
            folder,
            services => services.AddSingleton<ISearchSource, OtherSource>()
        );
        await UntilAsync(() => Task.FromResult(Generation() > generation));
        (await after.FindAsync((string?)null)).ShouldBe(["Asia"]);
    }

    [Fact]
    public async Task Searches_and_changes_go_on_while_the_index_is_rebuilt()
    {
        await using var site = await SearchSite.StartAsync(database, folder);
        var items = new List<ContentItem>();
        for (var i = 0; i < 60; i++)
            items.Add(await site.PublishAsync($"Nimi {i}"));
        using var done = new CancellationTokenSource();
        var searches = Task.Run(
            async () =>
            {
                while (!done.IsCancellationRequested)
                    (await site.Search.SearchAsync(new SearchQuery(), Stop)).Count.ShouldBe(60);
            },
            Stop
        );
        var rebuilds = Task.Run(
            async () =>
            {
                for (var i = 0; i < 5; i++)
                    await site.Indexer.Keeper.RebuildAsync();
            },
            Stop
        );
        for (var i = 0; i < items.Count; i++)
            await site.ChangeAsync(items[i], $"Muutettu {i}");
        await rebuilds;
        await done.CancelAsync();
        await searches;
        (await site.Search.SearchAsync(new SearchQuery { Text = "muutettu" }, Stop)).Count.ShouldBe(60);
        (await site.Site.Get<SearchAudit>().RunAsync(Stop)).Differences.ShouldBeEmpty();
        Directory.GetDirectories(folder).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_shows_another_item_follows_its_changes()
    {
        await using var site = await SearchSite.StartAsync(database);
        var organiser = await site.PublishAsync("Vanha nimi");
        var shower = await site.PublishAsync("Tapahtuma", Things.Shows(organiser));
        (await SummaryAsync()).ShouldBe("Vanha nimi");
        await site.ChangeAsync(organiser, "Uusi nimi");
        (await SummaryAsync()).ShouldBe("Uusi nimi");
        await site.UnpublishAsync(organiser);
        (await SummaryAsync()).ShouldBeNull();

        async Task<string?> SummaryAsync() =>
            (await site.Search.SearchAsync(new SearchQuery { Text = "tapahtuma" }, Stop)).Hits.Single().Summary;
    }

    [Fact]
    public async Task Many_that_show_a_changed_item_follow_in_the_background()
    {
        await using var site = await SearchSite.StartAsync(database);
        var organiser = await site.PublishAsync("Vanha nimi");
        await site.Site.Work.RunAsync(async db =>
        {
            for (var i = 0; i < 250; i++)
                await site.Site.Content.CreateAsync(db, site.New($"T {i}", Things.Shows(organiser)), publish: true);
        });
        await site.ChangeAsync(organiser, "Uusi nimi");
        var query = new SearchQuery { Text = "t", Take = 1000 };
        await UntilAsync(async () =>
            (await site.Search.SearchAsync(query, Stop)).Hits.Count(h => h.Summary == "Uusi nimi") == 250
        );
    }

    [Fact]
    public async Task Translations_are_mapped_again_with_one_another()
    {
        var mapped = new CountingSource();
        await using var site = await SearchSite.StartAsync(
            database,
            services: services => services.AddSingleton<ISearchSource>(mapped)
        );
        var finnish = await TranslationAsync("fi");
        await site.Search.SearchAsync(new SearchQuery(), Stop);
        mapped.Forget();
        var swedish = await TranslationAsync("sv");
        mapped.Ids.ShouldBe([finnish.ContentItemId, swedish.ContentItemId], ignoreOrder: true);
        mapped.Forget();
        await site.UnpublishAsync(swedish);
        mapped.Ids.ShouldContain(finnish.ContentItemId);

        async Task<ContentItem> TranslationAsync(string culture)
        {
            var item = site.Site.Content.New("Counted");
            item.GetOrAddPart("LocalizationPart")["Culture"] = culture;
            item.GetOrAddPart("LocalizationPart")["LocalizationSet"] = "4set";
            await site.Site.Work.RunAsync(db => site.Site.Content.CreateAsync(db, item, publish: true));
            return item;
        }
    }

    // On PostgreSQL the feed is read below the oldest transaction of the whole cluster, to which other tests belong: what is
    // above it when the index opens comes by the tail.
    private static Task UntilFoundAsync(SearchSite site, params string[] titles) =>
        UntilAsync(async () => (await site.FindAsync((string?)null)).SequenceEqual(titles));

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await holds())
                return;
            await Task.Delay(50, Stop);
        }
        Assert.Fail("It did not come true within ten seconds.");
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (!file.EndsWith("write.lock", StringComparison.Ordinal))
                File.Copy(file, target);
        }
    }

    private int Generation() =>
        Directory
            .GetDirectories(folder)
            .Max(d => int.Parse(d.AsSpan(d.LastIndexOf('.') + 1), System.Globalization.CultureInfo.InvariantCulture));

    private sealed class OtherSource : ISearchSource
    {
        public string ContentType => "Another";

        public ValueTask<SearchDocument?> MapAsync(ContentItem item, SearchMapContext context) =>
            new((SearchDocument?)null);
    }

    private sealed class CountingSource : ISearchSource
    {
        private readonly ConcurrentDictionary<string, bool> ids = new();

        // On PostgreSQL the tail may map an item once more, so what is held is which items, not how often.
        public IEnumerable<string> Ids => ids.Keys;

        public void Forget() => ids.Clear();

        public string ContentType => "Counted";

        public ValueTask<SearchDocument?> MapAsync(ContentItem item, SearchMapContext context)
        {
            ids[item.ContentItemId] = true;
            return new(new SearchDocument(item.ContentItemId, item.ContentType, "fi", "C", "/c"));
        }
    }
}

public sealed class FollowsTheFeedOnSqliteTests(SqliteTestDatabase database)
    : FollowsTheFeedTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class FollowsTheFeedOnPostgresTests(PostgresTestDatabase database)
    : FollowsTheFeedTests(database),
        IClassFixture<PostgresTestDatabase>;
