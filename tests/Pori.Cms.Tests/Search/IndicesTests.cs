using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Queries;
using Pori.Cms.Recipes;
using Pori.Cms.Search.Indices;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;
using Pori.Cms.Tests.Queries;

namespace Pori.Cms.Tests.Search;

public sealed class IndicesTests(SqliteTestDatabase database) : IClassFixture<SqliteTestDatabase>, IAsyncLifetime
{
    private const string All = """{"query":{"match_all":{}},"size":100}""";
    private ApiSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await ApiSite.StartAsync(await database.AnotherAsync());
        await DefineAsync("TextField", "Keyword");
        await PublishAsync("Yksi", "12.345", "fi");
        await PublishAsync("Kaksi", "23.456", "sv");
        await PublishAsync("Kolme", "1", null);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("\"any\"", 3)]
    [InlineData("null", 3)]
    [InlineData("\"\"", 0)]
    [InlineData("\"fi\"", 1)]
    public async Task An_index_takes_the_items_of_its_culture(string culture, int count)
    {
        await CreateAsync("I", $$"""{"Culture":{{culture}},"IndexedContentTypes":["Thing","Missing"]}""");
        (await CountAsync("I", All)).ShouldBe(count);
        (await CountAsync("i", All)).ShouldBe(count);
    }

    [Fact]
    public async Task An_index_of_newest_versions_has_drafts_and_the_other_has_not()
    {
        await CreateAsync("Live", """{"IndexedContentTypes":["Thing"]}""");
        await CreateAsync("Newest", """{"IndexedContentTypes":["Thing"],"IndexLatest":true}""");
        var manager = site.Get<ContentManager>();
        var draft = manager.New("Thing");
        draft.DisplayText = "Luonnos";
        await site.Work.RunAsync(db => manager.CreateAsync(db, draft, publish: false));
        (await CountAsync("Live", All)).ShouldBe(3);
        (await CountAsync("Newest", All)).ShouldBe(4);
        await site.Work.RunAsync(db => manager.RemoveAsync(db, draft.ContentItemId));
        (await CountAsync("Newest", All)).ShouldBe(3);
    }

    [Fact]
    public async Task The_step_adds_what_is_missing_and_leaves_what_is_there()
    {
        (await CreateAsync("I", """{"IndexedContentTypes":["Thing"]}""")).Changes.ShouldBe(["Lucene index I: add"]);
        (await CreateAsync("i", """{"IndexedContentTypes":[]}""")).Changes.ShouldBeEmpty();
        (await CountAsync("I", All)).ShouldBe(3);
        var refusal = await Should.ThrowAsync<RecipeException>(() =>
            CreateAsync("J", """{"AnalyzerName":"finnish"}""")
        );
        refusal.Path.ShouldBe("$.steps[0].Indices[0].J.AnalyzerName");
    }

    [Theory]
    [InlineData("lucene-index-reset")]
    [InlineData("lucene-index-rebuild")]
    public async Task A_request_of_another_process_builds_the_index_anew(string step)
    {
        await CreateAsync("I", """{"IndexedContentTypes":["Thing"]}""");
        var keeper = (await site.Get<LuceneIndices>().FindAsync("I"))!;
        var before = await keeper.IndexAsync(TestContext.Current.CancellationToken);
        before.Delete(new Lucene.Net.Index.Term("Content.ContentItem.ContentType", "Thing"));
        (await CountAsync("I", All)).ShouldBe(0);
        await site.RunAsync(new JsonObject { ["name"] = step, ["Indices"] = new JsonArray("i") });
        await UntilAsync(async () => await CountAsync("I", All) == 3);
        (await site.RunAsync(new JsonObject { ["name"] = step, ["includeAll"] = true })).Changes.Count.ShouldBe(1);
        var refusal = await Should.ThrowAsync<RecipeException>(() =>
            site.RunAsync(new JsonObject { ["name"] = step, ["Indices"] = new JsonArray("I", "Nope") })
        );
        refusal.Path.ShouldBe("$.steps[0].Indices[1]");
    }

    [Fact]
    public async Task Another_definition_builds_the_index_anew()
    {
        await CreateAsync("I", """{"IndexedContentTypes":["Thing"]}""");
        const string query = """{"query":{"term":{"Thing.Code":"12.345"}}}""";
        (await CountAsync("I", query)).ShouldBe(1);
        await DefineAsync("TextField", "None");
        await UntilAsync(async () => await CountAsync("I", query) == 0);
    }

    [Fact]
    public async Task Items_follow_the_terms_above_theirs()
    {
        await DefineAsync("TaxonomyField", "Keyword");
        await CreateAsync("I", """{"IndexedContentTypes":["Thing"]}""");
        var manager = site.Get<ContentManager>();
        var taxonomy = manager.New("Taxonomy");
        taxonomy.DisplayText = "Luokat";
        taxonomy.Content["TaxonomyPart"] = JsonNode.Parse(
            """{"Terms":[{"ContentItemId":"4child","ContentType":"C"},{"ContentItemId":"4parent","ContentType":"C"}]}"""
        );
        await site.Work.RunAsync(db => manager.CreateAsync(db, taxonomy, publish: true));
        var item = manager.New("Thing");
        item.DisplayText = "Luokiteltu";
        item.GetOrAddPart("Thing")["Code"] = new JsonObject
        {
            ["TaxonomyContentItemId"] = taxonomy.ContentItemId,
            ["TermContentItemIds"] = new JsonArray("4child"),
        };
        await site.Work.RunAsync(db => manager.CreateAsync(db, item, publish: true));
        const string below = """{"query":{"term":{"Thing.Code.Inherited":"4parent"}}}""";
        (await CountAsync("I", below)).ShouldBe(0);
        var moved = taxonomy.Clone();
        moved.Content["TaxonomyPart"] = JsonNode.Parse(
            """{"Terms":[{"ContentItemId":"4parent","ContentType":"C","Terms":[{"ContentItemId":"4child","ContentType":"C"}]}]}"""
        );
        await site.Work.RunAsync(db => manager.SaveAsync(db, moved, publish: true));
        (await CountAsync("I", below)).ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"query":{"range":{"Thing.Count":{"gte":10,"lt":20.5}}}}""", 2)]
    [InlineData("""{"query":{"range":{"Thing.Count":{"gt":10,"lte":20}}}}""", 1)]
    [InlineData("""{"query":{"range":{"Thing.Rate":{"gt":0.5}}}}""", 3)]
    [InlineData("""{"query":{"range":{"Content.ContentItem.CreatedUtc":{"gte":"2026-03-02T08:00:00Z"}}}}""", 3)]
    [InlineData("""{"query":{"range":{"Content.ContentItem.CreatedUtc":{"gt":"20260302080000"}}}}""", 0)]
    [InlineData("""{"query":{"bool":{"must_not":{"term":{"Thing.Code":"A"}}}}}""", 2)]
    [InlineData(
        """{"query":{"bool":{"should":[{"term":{"Thing.Code":"A"}},{"term":{"Thing.Code":{"value":"B"}}}]}}}""",
        2
    )]
    [InlineData("""{"query":{"bool":{"filter":[{"terms":{"Thing.Code":["A","C"]}}],"must":{"match_all":{}}}}}""", 2)]
    [InlineData("""{"query":{"match":{"TitlePart":"toinen KERHO"}}}""", 2)]
    [InlineData("""{"query":{"match":{"TitlePart":{"query":"toinen kerho","operator":"and"}}}}""", 1)]
    [InlineData("""{"query":{"match":{"TitlePart":""}}}""", 0)]
    [InlineData("""{"query":{"prefix":{"Thing.Code":{"value":""}}}}""", 3)]
    [InlineData("""{"query":{"query_string":{"query":"toi* AND -kolmas","default_field":"TitlePart"}}}""", 1)]
    [InlineData("""{"query":{"bool":{}}}""", 0)]
    public async Task Clauses_find_what_they_say(string query, int count)
    {
        await NumbersAsync();
        (await CountAsync("N", query)).ShouldBe(count);
    }

    [Fact]
    public async Task Results_are_sorted_by_text_and_by_number_and_cut_into_pages()
    {
        await NumbersAsync();
        (await NamesAsync("""{"query":{"match_all":{}},"sort":{"Thing.Count":{"order":"desc"}}}""")).ShouldBe([
            "kolmas",
            "toinen kerho",
            "kerho",
        ]);
        (await NamesAsync("""{"query":{"match_all":{}},"sort":["Thing.Code"],"size":1,"from":1}""")).ShouldBe([
            "toinen kerho",
        ]);
        (
            await NamesAsync("""{"query":{"match_all":{}},"sort":["Thing.Rate","_score"],"from":1000000}""")
        ).ShouldBeEmpty();
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await holds())
                return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.Fail("It did not come true within ten seconds.");
    }

    private async Task NumbersAsync()
    {
        await DefineAsync("TextField", "Keyword", type: "Number");
        await CreateAsync("N", """{"IndexedContentTypes":["Number"]}""");
        var manager = site.Get<ContentManager>();
        (string Title, string Code, int Count)[] things =
        [
            ("kerho", "A", 10),
            ("toinen kerho", "B", 20),
            ("kolmas", "C", 30),
        ];
        foreach (var (title, code, count) in things)
        {
            var item = manager.New("Number");
            item.CreatedUtc = new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);
            item.GetOrAddPart("TitlePart")["Title"] = title;
            var part = item.GetOrAddPart("Thing");
            part["Code"] = new JsonObject { ["Text"] = code };
            part["Count"] = new JsonObject { ["Value"] = count };
            part["Rate"] = new JsonObject { ["Value"] = count / 16m };
            await site.Work.RunAsync(db => manager.CreateAsync(db, item, publish: true));
        }
    }

    private Task PublishAsync(string title, string code, string? culture) =>
        site.Work.RunAsync(async db =>
        {
            var manager = site.Get<ContentManager>();
            var item = manager.New("Thing");
            item.DisplayText = title;
            item.GetOrAddPart("Thing")["Code"] = new JsonObject { ["Text"] = code };
            if (culture is not null)
                item.GetOrAddPart("LocalizationPart")["Culture"] = culture;
            await manager.CreateAsync(db, item, publish: true);
        });

    private Task<RecipePlan> CreateAsync(string name, string settings) =>
        site.RunAsync(
            new JsonObject
            {
                ["name"] = "lucene-index",
                ["Indices"] = new JsonArray(new JsonObject { [name] = JsonNode.Parse(settings) }),
            }
        );

    private Task DefineAsync(string field, string indexed, string type = "Thing") =>
        site.DocumentAsync(
            DefinitionStore.DocumentName,
            document =>
            {
                const string included = """{"LuceneContentIndexSettings":{"Included":true,"Stored":true}}""";
                var code = """{"LuceneContentIndexSettings":{"Included":INCLUDED,"Keyword":true}}""".Replace(
                    "INCLUDED",
                    indexed == "Keyword" ? "true" : "false"
                );
                document.Clear();
                document[ContentDefinitionJson.Types] = JsonNode.Parse(
                    $$$"""
                    [{"Name":"{{{type}}}","Settings":{},"ContentTypePartDefinitionRecords":[
                      {"PartName":"TitlePart","Name":"TitlePart","Settings":{{{included}}}},
                      {"PartName":"Thing","Name":"Thing","Settings":{}}]},
                     {"Name":"Thing","Settings":{},"ContentTypePartDefinitionRecords":[
                      {"PartName":"Thing","Name":"Thing","Settings":{}}]}]
                    """
                );
                document[ContentDefinitionJson.Parts] = JsonNode.Parse(
                    $$$"""
                    [{"Name":"Thing","Settings":{},"ContentPartFieldDefinitionRecords":[
                      {"FieldName":"{{{field}}}","Name":"Code","Settings":{{{code}}}},
                      {"FieldName":"NumericField","Name":"Count","Settings":{{{included}}}},
                      {"FieldName":"NumericField","Name":"Rate","Settings":
                        {"LuceneContentIndexSettings":{"Included":true},"NumericFieldSettings":{"Scale":4} } }]}]
                    """
                );
            }
        );

    private async Task<QueryResults> RunAsync(string index, string query) =>
        (
            await site.Get<LuceneQueries>()
                .RunAsync(index, query, QueryParameters.None, items: true, TestContext.Current.CancellationToken)
        )!;

    private async Task<int> CountAsync(string index, string query) => (await RunAsync(index, query)).Count!.Value;

    private async Task<string?[]> NamesAsync(string query) =>
        [.. (await RunAsync("N", query)).ContentItems.Select(i => i.DisplayText)];
}
