using System.Text;
using Pori.Cms.Recipes;

namespace Pori.Cms.Tests.Recipes;

public class ReadingTests
{
    private const string Settings = """{"name":"settings","SiteName":"Äetsä"}""";

    [Fact]
    public async Task A_byte_order_mark_comments_and_trailing_commas_are_read()
    {
        await using var site = await RecipeSite.CreateAsync();
        await site.RunAsync($"\uFEFF{{ // hello\n \"name\": \"x\", /* there */ \"steps\": [{Settings},],}}");
        ((string?)(await site.DocumentAsync("SiteSettings"))["SiteName"]).ShouldBe("Äetsä");
    }

    [Theory]
    [InlineData("[]", "$")]
    [InlineData("", "$")]
    [InlineData("{'name':'p','steps':[]}", "$")]
    [InlineData("""{"name":"p"}""", "$.steps")]
    [InlineData("""{"name":"p","steps":{}}""", "$.steps")]
    [InlineData("""{"name":"p","Steps":[]}""", "$.Steps")]
    [InlineData("""{"name":"p","steps":[3]}""", "$.steps[0]")]
    [InlineData("""{"name":"p","steps":[{"name":""}]}""", "$.steps[0]")]
    [InlineData("""{"name":"p","variables":{"a":1},"steps":[]}""", "$.variables.a")]
    [InlineData("""{"name":"p","steps":[{"name":"settings","A":1,"A":2}]}""", "$")]
    [InlineData("""{"steps":[{"name":"settings"},{"name":"Elastic"}]}""", "$.steps[1]")]
    [InlineData("""{"steps":[{"name":"settings","A":{"B":["x","\ud800"]}}]}""", "$.steps[0].A.B[1]")]
    [InlineData("""{"steps":[{"name":"settings","A":"x\u0000"}]}""", "$.steps[0].A")]
    public async Task What_is_not_a_recipe_is_refused_with_its_path(string text, string path)
    {
        await using var site = await RecipeSite.CreateAsync();
        (await site.RefusedAsync(text)).Path.ShouldBe(path);
    }

    [Fact]
    public async Task Other_encodings_are_refused()
    {
        var text = $$"""{"steps":[{{Settings}}]}""";
        await using var site = await RecipeSite.CreateAsync();
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1 })
        {
            using var stream = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
            var refusal = await Should.ThrowAsync<RecipeException>(() => site.Recipes.RunAsync(stream, "x"));
            refusal.Path.ShouldBe("$");
        }
    }

    [Fact]
    public async Task A_file_over_64_MiB_is_refused()
    {
        await using var site = await RecipeSite.CreateAsync();
        using var stream = new MemoryStream(new byte[(64 * 1024 * 1024) + 1]);
        var refusal = await Should.ThrowAsync<RecipeException>(() => site.Recipes.RunAsync(stream, "big.json"));
        refusal.Reason.ShouldContain("64 MiB");
    }

    [Fact]
    public async Task An_unknown_step_names_those_that_are_known()
    {
        await using var site = await RecipeSite.CreateAsync();
        var refusal = await site.RefusedAsync("""{"steps":[{"name":"AdminMenu"}]}""");
        refusal.Reason.ShouldContain("content, ContentDefinition");
        refusal.Reason.ShouldContain("recipes");
    }

    [Fact]
    public async Task Nothing_is_written_when_a_later_step_is_wrong()
    {
        await using var site = await RecipeSite.CreateAsync();
        await site.RefusedAsync(
            $$"""{"steps":[{{Settings}},{"name":"feature","enable":["OrchardCore.Title","No.Such"]}]}"""
        );
        (await site.DocumentAsync("SiteSettings")).ShouldBeEmpty();
    }
}
