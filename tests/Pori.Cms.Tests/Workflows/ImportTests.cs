using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Recipes;
using Pori.Cms.Tests.Infrastructure;
using Pori.Cms.Workflows;

namespace Pori.Cms.Tests.Workflows;

/// <summary>What the recipe step takes, what it warns of and what it refuses.</summary>
public sealed class ImportTests : IAsyncLifetime
{
    private readonly SqliteTestDatabase database = new();
    private WorkflowSite site = null!;

    public async ValueTask InitializeAsync() => site = await WorkflowSite.StartAsync(database);

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await database.DisposeAsync();
    }

    [Theory]
    [InlineData("WorkflowTypeId", "null", ".data[0].WorkflowTypeId")]
    [InlineData("WorkflowTypeId", "\"\"", ".data[0].WorkflowTypeId")]
    [InlineData("WorkflowTypeId", "\"012345678901234567890123456\"", ".data[0].WorkflowTypeId")]
    [InlineData("Name", "null", ".data[0].Name")]
    [InlineData("IsEnabled", "\"True\"", ".data[0].IsEnabled")]
    [InlineData("Activities", "null", ".data[0].Activities")]
    [InlineData("Activities", "{}", ".data[0].Activities")]
    [InlineData("Activities", "[null]", ".data[0].Activities[0]")]
    [InlineData("Activities", """[{"Name":"LogTask"}]""", ".data[0].Activities[0].ActivityId")]
    [InlineData("Activities", """[{"ActivityId":"a"}]""", ".data[0].Activities[0].Name")]
    [InlineData(
        "Activities",
        """[{"ActivityId":"a","Name":"LogTask"},{"ActivityId":"a","Name":"LogTask"}]""",
        ".data[0].Activities[1].ActivityId"
    )]
    [InlineData(
        "Activities",
        """[{"ActivityId":"a","Name":"LogTask","Properties":[]}]""",
        ".data[0].Activities[0].Properties"
    )]
    [InlineData("Transitions", "null", ".data[0].Transitions")]
    [InlineData(
        "Transitions",
        """[{"SourceActivityId":"nobody","SourceOutcomeName":"Done","DestinationActivityId":"start"}]""",
        ".data[0].Transitions[0].SourceActivityId"
    )]
    [InlineData(
        "Transitions",
        """[{"SourceActivityId":"start","SourceOutcomeName":"Done","DestinationActivityId":"nobody"}]""",
        ".data[0].Transitions[0].DestinationActivityId"
    )]
    public async Task A_type_of_unknown_shape_is_refused_with_its_path_and_nothing_is_stored(
        string member,
        string value,
        string path
    )
    {
        var type = new Flow("type").Signal("start", "Go").Trace("end").Ways("start.Done > end").Json();
        type[member] = JsonNode.Parse(value);

        var refusal = await Should.ThrowAsync<RecipeException>(() => site.ImportAsync(type));

        refusal.Path.ShouldBe("$.steps[0]" + path);
        (await site.Work.ReadAsync(db => db.Set<WorkflowTypeVersion>().AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task A_step_without_data_and_a_type_that_stands_twice_are_refused()
    {
        var type = new Flow("type").Signal("start", "Go").Json();

        (await Should.ThrowAsync<RecipeException>(() => site.ImportAsync(type, type))).Path.ShouldBe(
            "$.steps[0].data[1].WorkflowTypeId"
        );
        (
            await Should.ThrowAsync<RecipeException>(() =>
                site.RunAsync("""{"name":"x","steps":[{"name":"WorkflowType"}]}""")
            )
        ).Path.ShouldBe("$.steps[0].data");
    }

    [Fact]
    public async Task What_cannot_work_is_told_as_a_warning_and_the_type_is_stored_verbatim()
    {
        var type = new Flow("type")
            .Signal("start", "Go")
            .With("no", "NoSuchTask", """{"Foo":"bar"}""")
            .With("request", "HttpRequestTask", """{"Url":{"Expression":"https://example.org"}}""")
            .Mail("mail", body: "{{ 'x' | ")
            .Script("script", "if (")
            .Script("query", "executeQuery('x', {})")
            .With("timer", "TimerEvent", """{"CronExpression":"soon"}""")
            .Json();
        type["Mine"] = new JsonObject { ["Kept"] = true };

        var run = await site.ImportAsync(type);

        var warnings = run.Steps.Single().Warnings;
        warnings.Count.ShouldBe(6, string.Join("\n", warnings));
        warnings[0]
            .ShouldBe(
                "$.steps[0].data[0].Activities[1]: MissingActivity: there is no activity 'NoSuchTask'; its path ends there"
            );
        warnings[1].ShouldContain("'HttpRequestTask'");
        warnings[2].ShouldStartWith("$.steps[0].data[0].Activities[3].Properties.Body: the Liquid has an error");
        warnings[3].ShouldStartWith("$.steps[0].data[0].Activities[4].Properties.Script: the script cannot run");
        warnings[4].ShouldContain("executeQuery is not there");
        warnings[5].ShouldContain("CronExpression cannot be read");
        var stored = await site.Work.ReadAsync(db => db.Set<WorkflowTypeVersion>().SingleAsync());
        CmsJson.Same(JsonNode.Parse(stored.Json), type).ShouldBeTrue(stored.Json);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing_and_a_second_run_has_no_changes()
    {
        var recipe = new JsonObject
        {
            ["name"] = "x",
            ["steps"] = new JsonArray(
                new JsonObject
                {
                    ["name"] = "workflowtype",
                    ["data"] = new JsonArray(new Flow("type").Signal("start", "Go").Json()),
                }
            ),
        }.ToJsonString();
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(recipe));

        var plan = await site.Get<RecipeRunner>().PlanAsync(stream, "x.recipe.json");

        plan.Steps.Single().Changes.ShouldBe(["workflow type type: add"]);
        (await site.Work.ReadAsync(db => db.Set<WorkflowTypeVersion>().AnyAsync())).ShouldBeFalse();
        (await site.RunAsync(recipe)).HasChanges.ShouldBeTrue();
        (await site.RunAsync(recipe)).HasChanges.ShouldBeFalse();
    }
}
