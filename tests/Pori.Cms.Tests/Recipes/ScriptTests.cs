using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pori.Cms.Recipes;

namespace Pori.Cms.Tests.Recipes;

public class ScriptTests
{
    [Theory]
    [InlineData("[js: 1 + 1]", "2")]
    [InlineData("[js: true]", "True")]
    [InlineData("[js: parameters('Site.Name')]", "Pori")]
    [InlineData("[js: parameters('Nothing')]", "")]
    [InlineData("[js: variables('b') + variables('a').length]", "x-26")]
    [InlineData("[js: base64(gzip('H4sIAAAAAAACAzu8BACD8bVwAgAAAA=='))]", "ä")]
    [InlineData("[js: getUrlPrefix('/workflows')]", "/workflows")]
    [InlineData("[js: const a = 1; var b = 2; return a + b;]", "3")]
    [InlineData("[js: configuration('ConnectionStrings:Default', 'kept secret')]", "kept secret")]
    public async Task Scripts_become_text(string script, string expected)
    {
        await using var site = await RecipeSite.CreateAsync();
        var text = await EvaluateAsync(site, script);
        text.ShouldBe(expected);
    }

    [Fact]
    public async Task A_variable_is_evaluated_once_in_a_run()
    {
        await using var site = await RecipeSite.CreateAsync();
        var both = await EvaluateAsync(site, "[js: variables('a') + '=' + variables('a')]");
        both.Split('=').Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("[js: while (true) {}]", "too")]
    [InlineData("[js: let s = 'x'; while (true) { s = s + s; }]", "too")]
    [InlineData("[js: 'x'.repeat(500000000)]", "longer")]
    [InlineData("[js: function f() { return f(); } f();]", "deep")]
    [InlineData("[js: /^(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab')]", "takes too long")]
    [InlineData("[js: eval('1')]", "")]
    [InlineData("[js: System.IO.File.Exists('/etc/passwd')]", "not defined")]
    [InlineData("[js: uuid.GetType()]", "")]
    [InlineData("[js: variables('loop')]", "refers to itself")]
    [InlineData("[js: variables('echo')]", "again and again")]
    [InlineData("[file:text('../other.txt')]", "relative|leads out|no files")]
    public async Task A_script_that_asks_too_much_is_refused_within_two_seconds(string script, string reason)
    {
        await using var site = await RecipeSite.CreateAsync();
        await EvaluateAsync(site, "[js: 1]");
        var watch = Stopwatch.StartNew();
        var refusal = await Should.ThrowAsync<RecipeException>(() => EvaluateAsync(site, script));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(4));
        refusal.Path.ShouldBe("$.steps[0].Probe.Deep[1]");
        reason.Split('|').ShouldContain(r => refusal.Reason.Contains(r, StringComparison.Ordinal), refusal.Reason);
    }

    [Fact]
    public async Task Files_are_read_below_the_recipe_only()
    {
        await using var site = await RecipeSite.CreateAsync();
        using var folder = new TemporaryFolder();
        var inside = Directory.CreateDirectory(Path.Combine(folder.Path, "site", "Snippets")).FullName;
        await File.WriteAllTextAsync(Path.Combine(inside, "page.liquid"), "<p>ä</p>");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "secret.txt"), "secret");
        File.CreateSymbolicLink(Path.Combine(inside, "link.txt"), Path.Combine(folder.Path, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(inside, "up"), folder.Path);
        var recipe = Path.Combine(folder.Path, "site", "x.recipe.json");

        await RunAsync("Snippets/page.liquid");
        ((string?)(await site.DocumentAsync("SiteSettings"))["Probe"]).ShouldBe("<p>ä</p>");
        foreach (
            var path in new[]
            {
                "../secret.txt",
                "/etc/passwd",
                "Snippets/../../secret.txt",
                "Snippets/link.txt",
                "Snippets/up/secret.txt",
            }
        )
            (await Should.ThrowAsync<RecipeException>(() => RunAsync(path))).Path.ShouldBe("$.steps[0].Probe");
        (await Should.ThrowAsync<RecipeException>(() => RunAsync("none.txt"))).Reason.ShouldContain("not there");

        async Task RunAsync(string path)
        {
            await File.WriteAllTextAsync(
                recipe,
                $$"""{"steps":[{"name":"settings","Probe":"[file:text('{{path}}')]"}]}"""
            );
            await site.Recipes.RunAsync(recipe);
        }
    }

    [Fact]
    public async Task Text_that_loses_its_brackets_is_told()
    {
        await using var site = await RecipeSite.CreateAsync();
        var run = await site.StepsAsync(new JsonObject { ["name"] = "settings", ["Probe"] = "[Huom: katso]" });
        run.Steps[0].Warnings.ShouldHaveSingleItem().ShouldContain("$.steps[0].Probe");
    }

    private static async Task<string> EvaluateAsync(RecipeSite site, string script)
    {
        var recipe = $$$"""
            {"variables": {
               "a": "[js: uuid()]", "b": "x-", "loop": "[js: variables('loop')]",
               "echo": "[js: parameters('Echo')]"},
             "steps": [{"name": "settings", "Probe": {"Deep": ["-", {{{JsonSerializer.Serialize(script)}}}]}}]}
            """;
        await site.RunAsync(
            recipe,
            new()
            {
                Parameters = new()
                {
                    ["Site"] = new JsonObject { ["Name"] = "Pori" },
                    ["Echo"] = "[js: parameters('Echo')]",
                },
            }
        );
        return (string)(await site.DocumentAsync("SiteSettings"))["Probe"]!["Deep"]![1]!;
    }
}
