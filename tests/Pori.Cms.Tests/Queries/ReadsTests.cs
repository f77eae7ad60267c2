using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;
using Pori.Cms.Tests.Recipes;

namespace Pori.Cms.Tests.Queries;

/// <summary>How reads over the API are answered, over a small site of our own (reads.json), with or without the recordings.</summary>
public abstract class ReadsTests(TestDatabase shared) : IAsyncLifetime
{
    private static readonly JsonObject Data = JsonNode
        .Parse(File.ReadAllText(Path.Combine(Documents.Root, "tests/Pori.Cms.Tests/Queries/reads.json")))!
        .AsObject();

    private ApiSite site = null!;

    public static TheoryData<string> Reads => [.. Data["reads"]!.AsArray().Select(r => Text(r!, "what")!)];

    public async ValueTask InitializeAsync()
    {
        site = await ApiSite.StartAsync(await shared.AnotherAsync());
        await site.DocumentAsync(DefinitionStore.DocumentName, Define);
        foreach (var step in Data["steps"]!.AsArray())
            await site.RunAsync(step!.AsObject());
        var definitions = await site.Get<DefinitionStore>().GetAsync();
        foreach (var item in Data["items"]!.AsArray())
            await site.Work.RunAsync(async db =>
            {
                var import = site.Get<ContentImport>();
                var planned = await import.PlanAsync(db, item!.AsObject(), definitions, new ContentClaims());
                await import.ApplyAsync(db, [planned], definitions);
            });
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
            await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task A_read_is_answered_as_the_data_say(string what)
    {
        var read = Data["reads"]!.AsArray().Select(r => r!.AsObject()).Single(r => Text(r, "what") == what);

        var answer = await site.CallAsync(Text(read, "path")!, Text(read, "who"));

        ((int)answer.Status).ShouldBe(read["status"]!.GetValue<int>(), answer.Text);
        answer.Challenge.ShouldBe(read.ContainsKey("challenge") ? "Bearer" : "");
        if (Text(read, "problem") is { } problem)
            answer.ShouldBeProblem(answer.Status, $"urn:pori:problem:{problem}");
        else if (read["item"] is { } item)
            CmsJson.Same(answer.Json, Data["items"]![item.GetValue<int>()]).ShouldBeTrue(answer.Text);
        else if (read.ContainsKey("items"))
            Names(answer.Json["items"]).ShouldBe(read["items"]?.AsArray().Select(n => n!.GetValue<string>()));
        else
            answer.Text.ShouldBeEmpty();
    }

    private static void Define(JsonObject document)
    {
        document[ContentDefinitionJson.Types] = JsonNode.Parse(
            """
            [{"Name":"Club","DisplayName":"Club","Settings":{},"ContentTypePartDefinitionRecords":
            [{"PartName":"Club","Name":"Club","Settings":{}}]}]
            """
        );
        document[ContentDefinitionJson.Parts] = JsonNode.Parse(
            """
            [{"Name":"Club","Settings":{},"ContentPartFieldDefinitionRecords":
            [{"FieldName":"TextField","Name":"Town","Settings":{}}]}]
            """
        );
    }

    private static IEnumerable<string>? Names(JsonNode? items) =>
        items?.AsArray().Select(i => Text(i!, "DisplayText")!);

    private static string? Text(JsonNode node, string name) => node[name]?.GetValue<string>();
}

public sealed class ReadsOnSqliteTests(SqliteTestDatabase database)
    : ReadsTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class ReadsOnPostgresTests(PostgresTestDatabase database)
    : ReadsTests(database),
        IClassFixture<PostgresTestDatabase>;
