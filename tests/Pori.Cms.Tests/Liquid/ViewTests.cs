using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Liquid.Views;

namespace Pori.Cms.Tests.Liquid;

public sealed class ViewTests
{
    [Theory]
    [InlineData("Content-Article.Summary", "content_summary__article")]
    [InlineData("BlogPost-Tags-TaxonomyField-Tags.Display", "blogpost_display__tags__taxonomyfield__tags")]
    [InlineData("Content-Association", "content__association")]
    [InlineData("Content__Association", "content__association")]
    [InlineData("Search-Results", "search__results")]
    [InlineData("Content.Summary", "content_summary")]
    [InlineData("Front", "front")]
    public void A_file_name_becomes_a_shape_name(string file, string shape) => ShapeName.From(file).ShouldBe(shape);

    [Fact]
    public void Alternates_go_from_general_to_specific()
    {
        var item = ContentItem("x");
        item.Content["AliasPart"] = new JsonObject { ["Alias"] = "main-menu" };

        ContentAlternates
            .Of(item, "Summary")
            .ShouldBe([
                "Content",
                "Content_Summary",
                "Content__ViewProbe",
                "Content__Alias__main__menu",
                "Content__x",
                "Content_Summary__ViewProbe",
                "Content_Summary__x",
            ]);
    }

    [Fact]
    public async Task The_last_alternate_that_exists_shows_an_item()
    {
        await using var site = await StartAsync();

        (await ShowAsync(site, ContentItem("x"), "Detail")).ShouldBe("probe Nimi");
        (await ShowAsync(site, ContentItem("x"), "Summary")).ShouldBe("summary Nimi");
        (await ShowAsync(site, new ContentItem { ContentType = "Other", DisplayText = "Nimi" }, "Detail")).ShouldBe(
            "plain Nimi"
        );
    }

    [Fact]
    public async Task A_template_of_the_site_beats_the_file_as_soon_as_it_is_stored()
    {
        await using var site = await StartAsync();
        (await ShowAsync(site, ContentItem("x"), "Detail")).ShouldBe("probe Nimi");

        await site.StoreDocumentAsync(
            "Templates",
            Templates("Content__ViewProbe", "own {{ Model.ContentItem.DisplayText }}")
        );
        (await ShowAsync(site, ContentItem("x"), "Detail")).ShouldBe("own Nimi");

        await site.StoreDocumentAsync("Templates", []);
        (await ShowAsync(site, ContentItem("x"), "Detail")).ShouldBe("probe Nimi");
    }

    [Fact]
    public async Task A_template_of_the_site_encodes_as_recorded_and_a_file_leaves_letters_as_they_are()
    {
        await using var site = await StartAsync();
        var item = ContentItem("x");
        item.DisplayText = "ä<";
        (await ShowAsync(site, item, "Detail")).ShouldBe("probe ä&lt;");

        await site.StoreDocumentAsync(
            "Templates",
            Templates("Content__ViewProbe", "{{ Model.ContentItem.DisplayText }}")
        );
        (await ShowAsync(site, item, "Detail")).ShouldBe("&#xE4;&lt;");
    }

    [Fact]
    public void Views_are_found_in_folders_and_under_logical_names()
    {
        var views = new ThemeViews([Source("Views"), Source("Pages")]);

        views.Find("search__results", component: false)!.Path.ShouldEndWith("Pages/Search-Results.liquid");
        views.Find("notice", component: true)!.IsComponent.ShouldBeTrue();
        views.Find("ticket", component: true)!.IsComponent.ShouldBeTrue();
        views.Find("ticket", component: false)!.IsComponent.ShouldBeFalse();
        views.Find("nothing", component: true).ShouldBeNull();
    }

    [Fact]
    public async Task Every_view_that_cannot_be_parsed_is_named()
    {
        await using var site = await StartAsync();
        var folder = Directory.CreateTempSubdirectory("pori-views-").FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Bad.liquid"),
            "{% if %}",
            TestContext.Current.CancellationToken
        );
        var views = new ThemeViews([Source("Views"), Source("Views") with { SourceFolder = folder }]);

        views.Check(site.Renderer).Keys.ShouldHaveSingleItem().ShouldEndWith("Bad.liquid");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_folder_of_the_source_is_read_again_after_a_change()
    {
        var folder = Directory.CreateTempSubdirectory("pori-views-").FullName;
        var views = new ThemeViews([Source("Views"), Source("Views") with { SourceFolder = folder, Order = 1 }]);
        views.Find("later", component: false).ShouldBeNull();

        var file = Path.Combine(folder, "Later.liquid");
        await File.WriteAllTextAsync(file, "one", TestContext.Current.CancellationToken);
        views.Find("later", component: false)!.Read().ShouldBe("one");
        await File.WriteAllTextAsync(file, "two", TestContext.Current.CancellationToken);
        views.Find("later", component: false)!.Read().ShouldBe("two");
        File.Delete(file);
        views.Find("later", component: false).ShouldBeNull();
        Directory.Delete(folder, recursive: true);
    }

    internal static TemplateSource Source(string folder) => new(typeof(ViewTests).Assembly, folder);

    internal static Task<LiquidSite> StartAsync(Action<IServiceCollection>? configure = null) =>
        LiquidSite.StartAsync(services =>
        {
            services.AddSingleton(Source("Views"));
            services.AddSingleton(Source("Pages"));
            configure?.Invoke(services);
        });

    private static JsonObject Templates(string name, string content) =>
        new() { ["Templates"] = new JsonObject { [name] = new JsonObject { ["Content"] = content } } };

    private static ContentItem ContentItem(string id) =>
        new()
        {
            ContentItemId = id,
            ContentType = "ViewProbe",
            DisplayText = "Nimi",
        };

    private static async Task<string> ShowAsync(LiquidSite site, ContentItem item, string displayType)
    {
        var http = new DefaultHttpContext { RequestServices = site.Services };
        var context = await site.Renderer.CreateContextAsync(new LiquidScope("fi") { Http = http });
        using var text = new PooledText(100_000);
        await site.Get<ShapeRenderer>().WriteContentAsync(new ContentShape(item, displayType), text, context);
        return text.ToString();
    }
}
