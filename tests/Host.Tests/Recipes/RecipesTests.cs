using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Recipes;
using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Recipes;

/// <summary>The recipes on the running site.</summary>
public abstract class RecipesTests(PoriApp app)
{
    [Theory]
    [InlineData("pori-features.recipe.json")]
    [InlineData("pori.recipe.json")]
    [InlineData("demo.recipe.json")]
    public async Task A_recipe_that_the_site_was_made_of_has_no_changes(string file)
    {
        var run = await Runner.PlanAsync(
            Path.Combine(SiteRecipes.Folder, file),
            cancellationToken: TestContext.Current.CancellationToken
        );
        run.Steps.ShouldNotBeEmpty();
        run.Steps.SelectMany(s => s.Changes).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_recipe_with_an_unknown_step_is_refused_with_its_path_and_changes_nothing()
    {
        const string recipe = """
            {"name":"Test","steps":[
              {"name":"settings","SiteName":"Muutettu"},
              {"name":"Roles","Roles":[{"Name":"Uusi","Permissions":["View_Page"]}]},
              {"name":"olematon","Data":[]}]}
            """;
        var refusal = await Should.ThrowAsync<RecipeException>(() => app.RunRecipeAsync(recipe));
        refusal.Path.ShouldBe("$.steps[2]");
        refusal.Message.ShouldContain("olematon");
        refusal.Message.ShouldContain("test.recipe.json");
        using var visitor = app.NewVisitor();
        (await visitor.GetAsync("/")).Page.Title.ShouldNotBeNull().ShouldContain("Pori yhdessä");
        await A_recipe_that_the_site_was_made_of_has_no_changes("pori.recipe.json");
    }

    private RecipeRunner Runner => app.Services.GetRequiredService<RecipeRunner>();
}

[Collection(SqliteSite.Name)]
public sealed class RecipesOnSqliteTests(PoriAppOnSqlite app) : RecipesTests(app);

[Collection(PostgresSite.Name)]
public sealed class RecipesOnPostgresTests(PoriAppOnPostgres app) : RecipesTests(app);
