using Pori.Cms.Recipes;

namespace Pori.Cms.Tests.Recipes;

public class NestedRecipesTests
{
    [Fact]
    public async Task A_recipe_runs_others_by_name_with_variables_of_their_own()
    {
        using var folder = new TemporaryFolder();
        Write(
            folder,
            "b",
            """{"name":"B","variables":{"x":"inner"},"steps":[{"name":"settings","B":"[js: variables('x')]"}]}"""
        );
        await using var site = await RecipeSite.CreateAsync(s => s.AddRecipeFolder(folder.Path));
        var run = await site.RunAsync(
            """
            {"name":"A","variables":{"x":"outer"},"steps":[
              {"name":"recipes","Values":[{"executionid":"A","name":"B"}]},{"name":"settings","A":"[js: variables('x')]"}]}
            """
        );
        run.Steps.Select(s => s.File).ShouldBe(["b.recipe.json", "test.recipe.json"]);
        var settings = await site.DocumentAsync("SiteSettings");
        ((string?)settings["A"], (string?)settings["B"]).ShouldBe(("outer", "inner"));
    }

    [Fact]
    public async Task Recipes_that_run_each_other_are_refused_with_the_chain()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "b", """{"name":"B","steps":[{"name":"recipes","Values":[{"name":"C"}]}]}""");
        Write(folder, "c", """{"name":"C","steps":[{"name":"recipes","Values":[{"name":"B"}]}]}""");
        await using var site = await RecipeSite.CreateAsync(s => s.AddRecipeFolder(folder.Path));
        var refusal = await site.RefusedAsync("""{"name":"A","steps":[{"name":"recipes","Values":[{"name":"B"}]}]}""");
        refusal.Reason.ShouldContain("A → B → C → B");
        (refusal.File, refusal.Path).ShouldBe(("c.recipe.json", "$.steps[0].Values[0].name"));
    }

    [Fact]
    public async Task Two_recipes_of_one_name_are_refused()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "b", """{"name":"B","steps":[]}""");
        Write(folder, "c", """{"name":"B","steps":[]}""");
        await using var site = await RecipeSite.CreateAsync(s => s.AddRecipeFolder(folder.Path));
        var refusal = await site.RefusedAsync("""{"name":"A","steps":[{"name":"recipes","Values":[{"name":"B"}]}]}""");
        refusal.Reason.ShouldContain("b.recipe.json, c.recipe.json");
    }

    private static void Write(TemporaryFolder folder, string name, string recipe) =>
        File.WriteAllText(Path.Combine(folder.Path, name + ".recipe.json"), recipe);
}
