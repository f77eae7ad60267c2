using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Recipes;
using Pori.Cms.Storage;

namespace Pori.Cms.Tests.Liquid;

public sealed class TemplateStepTests
{
    [Theory]
    [InlineData("Templates")]
    [InlineData("ShortcodeTemplates")]
    public async Task A_step_stores_its_templates_and_the_second_run_changes_nothing(string step)
    {
        await using var site = await LiquidSite.StartAsync();
        var json = """{"name":"STEP","STEP":{"Content__News":{"Description":"d","Content":"{{ Model }}"}}}""".Replace(
            "STEP",
            step
        );

        (await RunAsync(site, step, json)).ShouldBe([$"{step}: Content__News is added"]);
        (await RunAsync(site, step, json)).ShouldBeEmpty();
        (await RunAsync(site, step, json.Replace("{{ Model }}", "x"))).ShouldBe([$"{step}: Content__News is changed"]);

        var stored = await site.Get<SiteDocuments>().GetAsync(step);
        stored
            .ToJsonString()
            .ShouldBe("""{"STEP":{"Content__News":{"Description":"d","Content":"x"}}}""".Replace("STEP", step));
    }

    [Fact]
    public async Task Templates_of_earlier_runs_stay()
    {
        await using var site = await LiquidSite.StartAsync();
        await RunAsync(site, "Templates", """{"name":"Templates","Templates":{"A":{"Content":"a"}}}""");
        await RunAsync(site, "Templates", """{"name":"Templates","templates":{"B":{"Content":"b"}}}""");

        var stored = await site.Get<SiteDocuments>().GetAsync("Templates");

        stored["Templates"]!.AsObject().Select(t => t.Key).ShouldBe(["A", "B"]);
    }

    [Theory]
    [InlineData("""{"name":"Templates","Templates":{"A":{"Content":"{{ 'x' | "}}}""", "$.steps[3].Templates.A.Content")]
    [InlineData(
        """{"name":"Templates","Templates":{"A-b":{"Content":"{% nosuchtag %}"}}}""",
        "$.steps[3].Templates['A-b'].Content"
    )]
    [InlineData(
        """{"name":"Templates","Templates":{"A":{"Content":"{% for i in (1..99999999) %}{% endfor %}"}}}""",
        "$.steps[3].Templates.A.Content"
    )]
    [InlineData("""{"name":"Templates","Templates":{"A":"flat"}}""", "$.steps[3].Templates.A")]
    [InlineData("""{"name":"Templates","Templates":{"A":{}}}""", "$.steps[3].Templates.A.Content")]
    [InlineData("""{"name":"Templates","Templates":[]}""", "$.steps[3].Templates")]
    [InlineData("""{"name":"Templates"}""", "$.steps[3]")]
    public async Task A_template_that_cannot_be_read_is_refused_with_its_path(string json, string path)
    {
        await using var site = await LiquidSite.StartAsync();

        var refusal = await Should.ThrowAsync<RecipeException>(() => RunAsync(site, "Templates", json));

        refusal.Path.ShouldBe(path);
    }

    private static async Task<IReadOnlyList<string>> RunAsync(LiquidSite site, string name, string json)
    {
        var step = site.Services.GetServices<IRecipeStep>().Single(s => s.Name == name);
        var plan = await site.Work.ReadAsync(db =>
            step.PlanAsync(
                new RecipeStepContext(
                    (JsonObject)JsonNode.Parse(json)!,
                    "x.recipe.json",
                    "$.steps[3]",
                    new RecipeWorkspace(db)
                ),
                TestContext.Current.CancellationToken
            )
        );
        foreach (var write in plan.Writes)
            await site.Work.RunAsync(write);
        return plan.Changes;
    }
}
