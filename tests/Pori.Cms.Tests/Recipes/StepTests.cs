using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Identity;

namespace Pori.Cms.Tests.Recipes;

public class StepTests
{
    [Theory]
    [InlineData("""{"name":"feature","enable":["OrchardCore.Title","orchardcore.alias"]}""", ".enable[1]")]
    [InlineData("""{"name":"feature","enable":"OrchardCore.Title"}""", ".enable")]
    [InlineData("""{"name":"feature","enable":[3]}""", ".enable[0]")]
    [InlineData("""{"name":"themes","site":"MyTheme"}""", ".site")]
    [InlineData("""{"name":"settings","sitename":"x"}""", ".sitename")]
    [InlineData("""{"name":"settings","PageSize":"10"}""", ".PageSize")]
    [InlineData("""{"name":"settings","PageSize":1.5}""", ".PageSize")]
    [InlineData("""{"name":"settings","UseCdn":"True"}""", ".UseCdn")]
    [InlineData("""{"name":"settings","HomeRoute":"x"}""", ".HomeRoute")]
    [InlineData("""{"name":"Roles"}""", ".Roles")]
    [InlineData("""{"name":"Roles","Roles":[{"Name":"x"}]}""", ".Roles[0].Permissions")]
    [InlineData(
        """{"name":"Roles","Roles":[{"Name":"x","Permissions":[],"PermissionBehavior":3}]}""",
        ".Roles[0].PermissionBehavior"
    )]
    [InlineData("""{"name":"ContentDefinition","ContentTypes":[{"Name":"Owner"}]}""", ".ContentTypes[0].Name")]
    [InlineData(
        """{"name":"ContentDefinition","ContentTypes":[{"Name":"A","Settings":[]}]}""",
        ".ContentTypes[0].Settings"
    )]
    [InlineData(
        """{"name":"ContentDefinition","ContentTypes":[{"Name":"A","ContentTypePartDefinitionRecords":[{"Name":"B"}]}]}""",
        ".ContentTypes[0].ContentTypePartDefinitionRecords[0].PartName"
    )]
    [InlineData(
        """{"name":"ReplaceContentDefinition","ContentParts":[{"Name":"A","ContentPartFieldDefinitionRecords":[{"Name":"B"}]}]}""",
        ".ContentParts[0].ContentPartFieldDefinitionRecords[0].FieldName"
    )]
    [InlineData("""{"name":"recipes","Values":[{"name":"None.Such"}]}""", ".Values[0].name")]
    [InlineData("""{"name":"content"}""", ".data")]
    [InlineData("""{"name":"content","data":[{"ContentItemId":"a","ContentType":"None"}]}""", ".data[0].ContentType")]
    public async Task A_step_of_the_wrong_shape_is_refused_with_its_path(string step, string path)
    {
        await using var site = await RecipeSite.CreateAsync();
        (await site.RefusedAsync($$"""{"steps":[{{step}}]}""")).Path.ShouldBe("$.steps[0]" + path);
    }

    [Fact]
    public async Task Keys_of_typed_steps_are_read_without_case_and_a_second_run_changes_nothing()
    {
        const string recipe = """
            {"steps":[
              {"name":"Feature","Enable":["OrchardCore.Taxonomies"]},
              {"name":"themes","Site":"TheTheme","admin":""},
              {"name":"roles","roles":[{"name":"Editor","description":"d","permissions":["A","B"],"permissionBehavior":"add"}]},
              {"name":"contentdefinition","contentTypes":[{"name":"T","displayName":"T","contentTypePartDefinitionRecords":[{"partName":"TitlePart"}]}]}]}
            """;
        await using var site = await RecipeSite.CreateAsync();
        (await site.RunAsync(recipe)).Steps.ShouldAllBe(s => s.Changes.Count > 0);
        (await site.RunAsync(recipe)).HasChanges.ShouldBeFalse();
        var definitions = ContentDefinitionJson.Read(await site.DocumentAsync(DefinitionStore.DocumentName));
        definitions.Type("T")!.ContentTypePartDefinitionRecords.ShouldHaveSingleItem().Name.ShouldBe("TitlePart");
        definitions.Type("Taxonomy")!.ContentTypePartDefinitionRecords.Count.ShouldBe(4);
        ((string?)(await site.DocumentAsync("Themes"))["Site"]).ShouldBe("TheTheme");
    }

    [Fact]
    public async Task A_role_step_sees_what_the_one_before_it_planned()
    {
        await using var site = await RecipeSite.CreateAsync();
        await site.RunAsync(
            """
            {"steps":[
              {"name":"Roles","Roles":[{"Name":"Editor","Permissions":["A","B"]}]},
              {"name":"Roles","Roles":[{"Name":"EDITOR","Permissions":["B"],"PermissionBehavior":"Remove"}]},
              {"name":"Roles","Roles":[{"Name":"Editor","Permissions":["C"],"PermissionBehavior":1}]}]}
            """
        );
        var role = (await site.Work.ReadAsync(PlannedRoles.LoadAsync)).Find("editor")!;
        (role.Name, string.Join(',', role.Permissions)).ShouldBe(("Editor", "A,C"));
    }

    [Fact]
    public async Task Deleted_definitions_are_taken_from_the_types_that_used_them()
    {
        await using var site = await RecipeSite.CreateAsync();
        await site.RunAsync(
            """
            {"steps":[
              {"name":"ContentDefinition",
               "ContentTypes":[{"Name":"A","DisplayName":"A","ContentTypePartDefinitionRecords":[{"PartName":"P"},{"PartName":"TitlePart"}]},{"Name":"B"}],
               "ContentParts":[{"Name":"P"}]},
              {"name":"DeleteContentDefinition","ContentTypes":["b","None"],"ContentParts":["P"]}]}
            """
        );
        var definitions = ContentDefinitionJson.Read(await site.DocumentAsync(DefinitionStore.DocumentName));
        definitions
            .Types.ShouldHaveSingleItem()
            .ContentTypePartDefinitionRecords.ShouldHaveSingleItem()
            .Name.ShouldBe("TitlePart");
        definitions.Parts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_settings_section_is_replaced_whole_and_other_keys_stay()
    {
        await using var site = await RecipeSite.CreateAsync();
        await site.RunAsync("""{"steps":[{"name":"settings","SiteName":"Pori","S":{"A":1,"B":2},"PageSize":10}]}""");
        await site.RunAsync("""{"steps":[{"name":"Settings","S":{"A":3}}]}""");
        JsonNode
            .DeepEquals(
                await site.DocumentAsync("SiteSettings"),
                JsonNode.Parse("""{"SiteName":"Pori","S":{"A":3},"PageSize":10}""")
            )
            .ShouldBeTrue();
    }
}
