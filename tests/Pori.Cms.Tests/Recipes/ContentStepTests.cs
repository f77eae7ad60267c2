using Pori.Cms.Contents;

namespace Pori.Cms.Tests.Recipes;

public class ContentStepTests
{
    private const string Types = """
        {"name":"ReplaceContentDefinition",
         "ContentTypes":[
          {"Name":"News","DisplayName":"News","ContentTypePartDefinitionRecords":[
            {"PartName":"TitlePart"},{"PartName":"AutoroutePart"},{"PartName":"News"},{"PartName":"BagPart","Name":"Rows"}]},
          {"Name":"Row","DisplayName":"Row","ContentTypePartDefinitionRecords":[{"PartName":"Row"}]}],
         "ContentParts":[
          {"Name":"News","ContentPartFieldDefinitionRecords":[
            {"FieldName":"TextField","Name":"Code","Settings":{"TextFieldSettings":{"Required":true}}},
            {"FieldName":"BooleanField","Name":"Flag"},{"FieldName":"DateField","Name":"Day"}]},
          {"Name":"Row","ContentPartFieldDefinitionRecords":[{"FieldName":"BooleanField","Name":"Yes"}]}]}
        """;

    [Theory]
    [InlineData("""{"ContentType":"News"}""", ".ContentItemId")]
    [InlineData("""{"ContentItemId":"a","contenttype":"News"}""", ".contenttype")]
    [InlineData("""{"ContentItemId":"a","ContentType":"News","News":{"Code":{"Text":""}}}""", ".News.Code.Text")]
    [InlineData("""{"ContentItemId":"a","ContentType":"News","News":{"Code":{"Text":5}}}""", ".News.Code.Text")]
    [InlineData("""{"ContentItemId":"a","ContentType":"News","Published":"True"}""", ".Published")]
    [InlineData("""{"ContentItemId":"a","ContentType":"News","CreatedUtc":"yesterday"}""", ".CreatedUtc")]
    [InlineData(
        """{"ContentItemId":"a","ContentType":"News","News":{"Flag":{"Value":"[js: true]"}}}""",
        ".News.Flag.Value"
    )]
    [InlineData(
        """{"ContentItemId":"a","ContentType":"News","News":{"Day":{"Value":"1.3.2026"}}}""",
        ".News.Day.Value"
    )]
    [InlineData(
        """{"ContentItemId":"a","ContentType":"News","Rows":{"ContentItems":[{"ContentType":"Row","Row":{"Yes":{"Value":"no"}}}]}}""",
        ".Rows.ContentItems[0].Row.Yes.Value"
    )]
    [InlineData(
        """{"ContentItemId":"a","ContentType":"News","News":{"Code":{"Text":"x"}},"AutoroutePart":{"Path":"a b"}}""",
        ".AutoroutePart.Path"
    )]
    public async Task A_wrong_item_refuses_the_step_with_its_path(string item, string path)
    {
        await using var site = await RecipeSite.CreateAsync();
        var good = """{"ContentItemId":"good","ContentType":"News","News":{"Code":{"Text":"x"}}}""";
        var refusal = await site.RefusedAsync(
            $$"""{"steps":[{{Types}},{"name":"content","data":[{{good}},{{item}}]}]}"""
        );
        refusal.Path.ShouldBe("$.steps[1].data[1]" + path);
        (await site.VersionsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_versions_that_come_together_the_last_counts_whatever_their_order()
    {
        await using var site = await RecipeSite.CreateAsync();
        await site.RunAsync(
            $$"""
            {"steps":[{{Types}},{"name":"content","data":[
              {{Item("one", "v1", latest: false, published: true)}}, {{Item(
                "one",
                "v2",
                latest: true,
                published: false
            )}},
              {{Item("two", "w2", latest: true, published: false)}}, {{Item(
                "two",
                "w1",
                latest: false,
                published: true
            )}},
              {{Item("three", "x1", latest: true, published: true)}}, {{Item(
                "three",
                "x2",
                latest: true,
                published: true
            )}} ]}]}
            """
        );
        var flags = (await site.VersionsAsync()).ToDictionary(
            v => v.Key,
            v => ((bool)v.Value["Latest"]!, (bool)v.Value["Published"]!)
        );
        flags["v1"].ShouldBe((false, true));
        flags["v2"].ShouldBe((true, false));
        flags["w1"].ShouldBe((false, true));
        flags["w2"].ShouldBe((true, false));
        flags["x1"].ShouldBe((false, false));
        flags["x2"].ShouldBe((true, true));
        var live = await site.Work.ReadAsync(db => ContentStore.GetAsync(db, "one", VersionOptions.Published));
        live!.ContentItemVersionId.ShouldBe("v1");
    }

    [Fact]
    public async Task Two_items_of_one_run_cannot_take_one_path()
    {
        await using var site = await RecipeSite.CreateAsync();
        var refusal = await site.RefusedAsync(
            $$"""{"steps":[{{Types}},{"name":"content","data":[{{Item("one", "v1", path: "same")}},{{Item("two", "v2", path: "SAME")}} ]}]}"""
        );
        refusal.Path.ShouldBe("$.steps[1].data[1].AutoroutePart.Path");
    }

    [Fact]
    public async Task An_item_without_instants_and_owner_is_stored_once()
    {
        var recipe = $$"""
            {"steps":[{{Types}},{"name":"content","data":[
              {"ContentItemId":"a","ContentItemVersionId":"b","ContentType":"News","Latest":true,"Published":true,
               "ModifiedUtc":null,"CreatedUtc":null,"Owner":null,"News":{"Code":{"Text":"x"} } }]}]}
            """;
        await using var site = await RecipeSite.CreateAsync();
        (await site.RunAsync(recipe)).HasChanges.ShouldBeTrue();
        (await site.RunAsync(recipe)).HasChanges.ShouldBeFalse();
    }

    private static string Item(
        string id,
        string version,
        bool latest = true,
        bool published = true,
        string path = ""
    ) =>
        $$$"""
            {"ContentItemId":"{{{id}}}","ContentItemVersionId":"{{{version}}}","ContentType":"News","DisplayText":"{{{id}}}",
             "Latest":{{{(latest ? "true" : "false")}}},"Published":{{{(published ? "true" : "false")}}} ,
             "AutoroutePart":{"Path":"{{{path}}}" },"News":{"Code":{"Text":"x"} } }
            """;
}
