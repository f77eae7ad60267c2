using Pori.Host.Tests.Infrastructure;
using Pori.Host.Tests.Search;

namespace Pori.Host.Tests.Api;

/// <summary>
/// What anonymous readers may see is the roles' to say: a recipe that takes a permission away is seen at once, everywhere, also
/// on pages that were kept. Each test has the site to itself, in turns.
/// </summary>
public abstract class PermissionsTests(PoriApp app) : IAsyncLifetime
{
    private const string Event = "/tapahtumat/puuvillan-joulumyyjaiset";
    private readonly Visitor visitor = app.NewVisitor();
    private readonly List<string> taken = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        foreach (var permission in taken)
            await ChangeAsync(permission, "Add");
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Events_that_nobody_may_see_vanish_everywhere_at_once_and_come_back()
    {
        var id = (string)DemoRecipe.Pages.Single(i => DemoRecipe.PathOf(i) == Event)["ContentItemId"]!;
        await ShouldShowAsync(id);
        await ChangeAsync("View_Event", "Remove");
        taken.Add("View_Event");
        (await visitor.GetAsync(Event)).ShouldBe(404);
        (await visitor.GetAsync("/sv" + Event)).ShouldBe(404);
        ListReader.CountOf(await visitor.GetAsync("/tapahtumat")).ShouldBe(0);
        (await visitor.GetAsync("/")).Links("a[href^='/tapahtumat/']").ShouldBeEmpty();
        (await visitor.GetAsync("/haku?q=joulumyyjäiset")).Links("a").ShouldNotContain(Event);
        (await visitor.GetAsync($"/api/content/{id}")).ShouldBe(401);
        (await visitor.GetAsync("/api/search?q=joulumyyjäiset&size=100")).Text.ShouldNotContain("\"Event\"");
        var organiser = DemoRecipe.Pages.First(i => DemoRecipe.TypeOf(i) == "Association");
        (await visitor.GetAsync(DemoRecipe.PathOf(organiser)))
            .ShouldBe(200)
            .Links("a[href^='/tapahtumat/']")
            .ShouldBeEmpty();
        await ChangeAsync("View_Event", "Add");
        await ShouldShowAsync(id);
    }

    [Theory]
    [InlineData("AccessContentApi", "/api/content/45fth9v1jah8f2vd4jhjvgtj29", 401)]
    [InlineData("View_Association", "/api/content/45fth9v1jah8f2vd4jhjvgtj29", 401)]
    [InlineData("View_Association", "/yhdistykset/porin-jokivarren-kuntalaiset-ry", 404)]
    [InlineData("View_Page", "/yhteistyoohjelma", 404)]
    [InlineData("ExecuteApi_AssociationsByCategory", "/api/queries/AssociationsByCategory", 404)]
    public async Task Without_its_permission_a_resource_is_refused(string permission, string path, int status)
    {
        (await visitor.GetAsync(path)).ShouldBe(200);
        await ChangeAsync(permission, "Remove");
        taken.Add(permission);
        (await visitor.GetAsync(path)).ShouldBe(status);
    }

    private async Task ShouldShowAsync(string id)
    {
        (await visitor.GetAsync(Event)).ShouldBe(200);
        ListReader.CountOf(await visitor.GetAsync("/tapahtumat")).ShouldBeGreaterThan(30);
        (await visitor.GetAsync("/")).Links("a[href^='/tapahtumat/']").ShouldNotBeEmpty();
        (await visitor.GetAsync("/haku?q=joulumyyjäiset")).Links("a").ShouldContain(Event);
        (await visitor.GetAsync($"/api/content/{id}")).ShouldBe(200);
        (await visitor.GetAsync("/api/search?q=joulumyyjäiset&size=100")).Text.ShouldContain(id);
    }

    private Task ChangeAsync(string permission, string behavior) =>
        app.RunRecipeAsync(
            $$"""
            {"name":"Test","steps":[{"name":"Roles","Roles":[
              {"Name":"Anonymous","Permissions":["{{permission}}"],"PermissionBehavior":"{{behavior}}"}]}]}
            """
        );
}

public sealed class PermissionsOnSqliteTests(PoriAppOnSqlite app)
    : PermissionsTests(app),
        IClassFixture<PoriAppOnSqlite>;

public sealed class PermissionsOnPostgresTests(PoriAppOnPostgres app)
    : PermissionsTests(app),
        IClassFixture<PoriAppOnPostgres>;
