using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Recipes;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Recipes;

public abstract class ReindexTests(TestDatabase shared) : IAsyncLifetime
{
    private const int Items = 250;
    private RecipeSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await RecipeSite.CreateAsync(database: await shared.AnotherAsync());
        await site.StepsAsync(Definition(withTopics: false));
        await site.Work.RunAsync(async db =>
        {
            for (var i = 0; i < Items; i++)
            {
                var item = site.Get<ContentManager>().New("Page");
                item.SetTopics("term");
                await site.Get<ContentManager>().CreateAsync(db, item, publish: i % 2 == 0);
            }
        });
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Rows_of_stored_items_follow_a_field_that_comes_and_goes()
    {
        (await RowsAsync()).ShouldBe(0);

        await site.StepsAsync(Definition(withTopics: true));
        (await RowsAsync()).ShouldBe(Items);
        (await FindingsAsync()).ShouldBeEmpty();

        await site.StepsAsync(Definition(withTopics: false));
        (await RowsAsync()).ShouldBe(0);
        (await FindingsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_feed_tells_of_each_item_so_that_search_follows()
    {
        var before = await site.Work.ReadAsync(db => db.Changes.MaxAsync(c => c.Sequence));

        await site.StepsAsync(Definition(withTopics: true));

        var told = await site.Work.ReadAsync(db =>
            db.Changes.Where(c => c.Sequence > before && c.Kind == ChangeKind.Content)
                .Select(c => c.Id)
                .Distinct()
                .CountAsync()
        );
        told.ShouldBe(Items);
    }

    [Fact]
    public async Task It_goes_in_batches_with_progress()
    {
        var progress = new Progress();
        await site.RunAsync(Recipe(withTopics: true), new RecipeOptions { Progress = progress });

        progress.Seen.ShouldBe([(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]);
    }

    [Fact]
    public async Task What_a_killed_command_leaves_the_server_ends()
    {
        var progress = new Progress { FailsAt = 2 };
        await Should.ThrowAsync<OperationCanceledException>(() =>
            site.RunAsync(Recipe(withTopics: true), new RecipeOptions { Progress = progress })
        );
        (await RowsAsync()).ShouldBe(ContentReindex.Batch);
        // The definitions are stored, so another run of the recipe has nothing to do.
        (await site.RunAsync(Recipe(withTopics: true))).HasChanges.ShouldBeFalse();

        await site.Get<ContentReindexWorker>().RunAsync(TestContext.Current.CancellationToken);

        (await RowsAsync()).ShouldBe(Items);
        (await FindingsAsync()).ShouldBeEmpty();
        (await site.DocumentAsync(ContentReindex.DocumentName)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_label_of_the_editor_moves_nothing()
    {
        var progress = new Progress();
        var recipe = Recipe(withTopics: false).Replace("\"Summary\"", "\"Lead\"", StringComparison.Ordinal);

        var run = await site.RunAsync(recipe, new RecipeOptions { Progress = progress });

        run.HasChanges.ShouldBeTrue();
        progress.Seen.ShouldBe([(0, 1), (1, 1)]);
    }

    private static string Recipe(bool withTopics) =>
        new JsonObject { ["name"] = "test", ["steps"] = new JsonArray(Definition(withTopics)) }.ToJsonString();

    private static JsonNode Definition(bool withTopics)
    {
        var step = JsonNode.Parse(
            """
            {"name":"ReplaceContentDefinition",
             "ContentTypes":[{"Name":"Page","Settings":{},"ContentTypePartDefinitionRecords":[
               {"PartName":"Page","Name":"Page","Settings":{}}]}],
             "ContentParts":[{"Name":"Page","Settings":{},"ContentPartFieldDefinitionRecords":[
               {"FieldName":"TextField","Name":"Text","Settings":{"ContentPartFieldSettings":{"DisplayName":"Summary"}}},
               {"FieldName":"TaxonomyField","Name":"Topics","Settings":{}}]}]}
            """
        )!;
        if (!withTopics)
            step["ContentParts"]![0]!["ContentPartFieldDefinitionRecords"]!.AsArray().RemoveAt(1);
        return step;
    }

    private Task<int> RowsAsync() => site.Work.ReadAsync(db => db.Set<TaxonomyIndex>().CountAsync());

    private async Task<List<Finding>> FindingsAsync()
    {
        var findings = new List<Finding>();
        await foreach (var finding in site.Get<Audits>().RunAsync(TestContext.Current.CancellationToken))
            findings.Add(finding);
        return [.. findings.Where(f => !f.IsNote)];
    }

    private sealed class Progress : IProgress<RecipeProgress>
    {
        public List<(int Done, int Total)> Seen { get; } = [];

        public int? FailsAt { get; init; }

        public void Report(RecipeProgress value)
        {
            if (value.Done == FailsAt)
                throw new OperationCanceledException();
            Seen.Add((value.Done, value.Total));
        }
    }
}

public sealed class ReindexOnSqliteTests(SqliteTestDatabase database)
    : ReindexTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class ReindexOnPostgresTests(PostgresTestDatabase database)
    : ReindexTests(database),
        IClassFixture<PostgresTestDatabase>;
