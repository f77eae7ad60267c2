using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Liquid;

namespace Pori.Cms.Tests.Liquid;

public sealed class PageTests
{
    [Fact]
    public async Task A_page_is_its_view_inside_the_layout()
    {
        await using var site = await StartAsync();

        var (http, body) = await WriteAsync(site, FrontPage() with { Status = 404 });

        body.Trim()
            .ShouldBe(
                "<html lang=\"fi\"><title>Etusivu – Pori</title><h1>Käyttö &lt;b&gt;</h1>"
                    + "<li>Konsertti<b>uusi</b>[]</li><li>Retki[]</li>"
                    + "\n<meta name=\"description\" content=\"&#xE4;\"><p>Käyttö &lt;b&gt;</p></html>".TrimStart('\n')
            );
        http.Response.StatusCode.ShouldBe(404);
        http.Response.ContentType.ShouldBe("text/html; charset=utf-8");
        http.Response.Headers.ContentLanguage.ToString().ShouldBe("fi");
        http.Response.ContentLength.ShouldBe(Encoding.UTF8.GetByteCount(body));
        http.Response.Headers.SetCookie.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_page_without_a_view_writes_nothing_and_says_which_were_looked_for()
    {
        await using var site = await StartAsync();

        var failure = await Should.ThrowAsync<LiquidException>(() =>
            WriteAsync(site, new LiquidPage(["Nothing", "Nothing__Here"], new Empty(), Info()))
        );

        failure.Message.ShouldContain("Nothing, Nothing__Here");
    }

    [Fact]
    public async Task The_last_view_that_exists_is_taken()
    {
        await using var site = await StartAsync();

        var (_, body) = await WriteAsync(
            site,
            new LiquidPage(["Front", "Search-Results", "Missing"], new Empty(), Info())
        );

        body.ShouldContain("odd");
    }

    [Fact]
    public async Task A_component_that_shows_itself_is_ended()
    {
        await using var site = await StartAsync();

        await Should.ThrowAsync<LiquidLimitException>(async () =>
            await site.Renderer.RenderAsync("{% shape 'Loop' %}", new LiquidScope("fi"))
        );
    }

    [Fact]
    public async Task Templates_read_marked_types_only()
    {
        await using var site = await StartAsync();
        var scope = new LiquidScope("")
        {
            Model = new Front("t", []),
            Globals = new Dictionary<string, object?> { ["Closed"] = new Closed("secret"), ["Count"] = 3 },
        };

        (
            await site.Renderer.RenderAsync("{{ Model.Title }}{{ Model.title }}{{ Model.Own }}{{ Count }}", scope)
        ).ShouldBe("tx3");
        (await site.Renderer.RenderAsync("[{{ Closed.Secret }}{{ Closed | json }}{{ Model }}]", scope)).ShouldBe(
            "[null]"
        );
    }

    [Fact]
    public async Task Json_writes_what_templates_may_read()
    {
        await using var site = await StartAsync();
        var http = new DefaultHttpContext { RequestServices = site.Services };

        var user = await site.Renderer.RenderAsync("{{ User | json | raw }}", new LiquidScope("") { Http = http });

        user.ShouldBe("""{"Identity":{"IsAuthenticated":false,"Name":null}}""");
    }

    [Fact]
    public async Task A_list_that_is_printed_is_encoded()
    {
        await using var site = await StartAsync();

        (await site.Renderer.RenderAsync("{{ '<i>,<b>' | split: ',' }}", new LiquidScope(""))).ShouldBe(
            "&lt;i&gt;&lt;b&gt;"
        );
    }

    [Fact]
    public async Task A_razor_page_lies_in_the_layout()
    {
        await using var site = await StartAsync();
        var http = new DefaultHttpContext { RequestServices = site.Services };

        var html = await site.Get<LayoutBridge>().LayoutAsync(http, Info(), new HtmlString("<form>ä</form>"));

        html.ToString()!.Trim().ShouldBe("<html lang=\"fi\"><title>Etusivu – Pori</title><form>ä</form></html>");
    }

    [Fact]
    public async Task A_razor_page_renders_the_components_of_the_theme()
    {
        await using var site = await StartAsync();
        var http = new DefaultHttpContext { RequestServices = site.Services };
        var helper = new ShapeTagHelper(site.Get<LayoutBridge>())
        {
            Name = "Notice",
            ViewContext = new ViewContext { HttpContext = http },
        };
        var output = new TagHelperOutput(
            "shape",
            [new TagHelperAttribute("kind", "warn & bad")],
            (_, _) => Task.FromResult(new DefaultTagHelperContent().SetHtmlContent("<b>ä</b>"))
        );

        await helper.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "x"), output);

        output.TagName.ShouldBeNull();
        output.Content.GetContent().ShouldBe("<b>ä</b>|warn &amp; bad");
    }

    private static Task<LiquidSite> StartAsync() =>
        ViewTests.StartAsync(services => services.AddSingleton<IPageGlobals, Globals>());

    private static LiquidPage FrontPage() =>
        new("Front", new Front("Käyttö <b>", [new("Konsertti", new("uusi")), new("Retki", null)]), Info());

    private static PageInfo Info() => new("Etusivu", "fi");

    private static async Task<(HttpContext Http, string Body)> WriteAsync(
        LiquidSite site,
        LiquidPage page,
        string method = "GET"
    )
    {
        var http = new DefaultHttpContext { RequestServices = site.Services };
        http.Request.Method = method;
        using var body = new MemoryStream();
        http.Response.Body = body;
        await page.ExecuteAsync(http);
        return (http, Encoding.UTF8.GetString(body.ToArray()));
    }

    private sealed record Front(string Title, IReadOnlyList<Ticket> Tickets) : ILiquidModel
    {
        public string Own => "x";
    }

    private sealed record Ticket(string Title, Tag? Tag) : ILiquidModel;

    private sealed record Tag(string Text) : ILiquidModel;

    private sealed record Empty : ILiquidModel;

    private sealed record Closed(string Secret);

    private sealed record Named(string SiteName, string Title) : ILiquidModel;

    private sealed class Globals : IPageGlobals
    {
        public ValueTask<IReadOnlyDictionary<string, object?>> GetAsync(HttpContext http, PageInfo info) =>
            new(
                new Dictionary<string, object?>
                {
                    ["Site"] = new Named("Pori", ""),
                    ["Page"] = new Named("", info.Title),
                }
            );
    }
}
