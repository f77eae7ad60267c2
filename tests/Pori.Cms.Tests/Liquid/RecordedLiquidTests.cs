using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Liquid.Views;
using Pori.Cms.Recipes;
using Pori.Cms.Tests.Recipes;
using Pori.Cms.Tests.Workflows;
using Pori.Cms.Workflows;
using Pori.Cms.Workflows.Http;

namespace Pori.Cms.Tests.Liquid;

/// <summary>Replays what a real Orchard Core printed.</summary>
public sealed partial class RecordedLiquidTests
{
    private static readonly string[] Cultures = ["fi-FI", "sv-FI", "en-US"];

    [Fact]
    public async Task Every_recorded_line_prints_the_same_or_is_listed_with_its_reason()
    {
        await using var site = await RecordedSite.StartAsync();
        var failures = new List<string>();
        var replayed = 0;
        foreach (var line in RecordedLiquid.Lines().Where(l => !RecordedLiquid.NotReplayed.ContainsKey(l.Name)))
        {
            if (line.Culture.Length > 0)
                await site.StoreDocumentAsync("SiteSettings", RecordedSite.Settings(Cultures));
            var expected = RecordedLiquid.Different.TryGetValue(line.Name, out var own)
                ? own.Output
                : line.Output ?? "";
            var actual = await PrintAsync(site, line);
            if (actual != expected)
                failures.Add($"{line.Name}\n  source   {line.Source}\n  expected {expected}\n  actual   {actual}");
            replayed++;
        }

        failures.ShouldBeEmpty(string.Join("\n", failures));
        replayed.ShouldBeGreaterThan(95);
    }

    [Fact]
    public void Every_listed_line_exists_and_a_difference_is_one()
    {
        var lines = RecordedLiquid.Lines().ToDictionary(l => l.Name);

        foreach (var name in RecordedLiquid.NotReplayed.Keys)
            lines.ShouldContainKey(name);
        foreach (var (name, (output, _)) in RecordedLiquid.Different)
            lines[name].Output.ShouldNotBe(output, name);
    }

    [Fact]
    public void The_document_lists_the_same_lines() =>
        Documents
            .Table("api-liquid.md", "| recorded line | ours | why |")
            .Select(cells => cells[0])
            .ShouldBe([.. RecordedLiquid.Different.Keys, .. RecordedLiquid.NotReplayed.Keys], ignoreOrder: true);

    private static async Task<string> PrintAsync(LiquidSite site, RecordedLine line)
    {
        var text =
            line.Context.StartsWith("template", StringComparison.Ordinal) ? await TemplateAsync(site, line)
            : line.Context.StartsWith("TitlePart", StringComparison.Ordinal) ? await PatternAsync(site, line)
            : line.Context.StartsWith("workflow", StringComparison.Ordinal) ? await WorkflowAsync(site, line)
            : await PartAsync(site, line);
        return Token().Replace(text, "{token}").Replace("http://{host}", "{base}");
    }

    // The item's page: its one LiquidPart, which shows nothing when it has an error.
    private static async Task<string> PartAsync(LiquidSite site, RecordedLine line)
    {
        var item = Probe(line);
        item.Content["LiquidPart"] = new JsonObject { ["Liquid"] = line.Source };
        return await ShowAsync(site, line, item, "/Contents/ContentItems/x");
    }

    private static async Task<string> TemplateAsync(LiquidSite site, RecordedLine line)
    {
        var stored = (JsonObject)(await site.Get<Pori.Cms.Storage.SiteDocuments>().GetAsync("Templates")).DeepClone();
        var changed = (JsonObject)stored.DeepClone();
        changed["Templates"]!["Content__Association"]!["Content"] = line.Source;
        await site.StoreDocumentAsync("Templates", changed);
        const string path = "yhdistykset/porin-shakkikerho-ry";
        var item = await site.Get<PublishedContent>().ByPathAsync(path);
        var text = await ShowAsync(site, line, item!, "/" + path);
        await site.StoreDocumentAsync("Templates", stored);
        return text;
    }

    private static async Task<string> PatternAsync(LiquidSite site, RecordedLine line)
    {
        var item = new ContentItem { ContentType = "PatternProbe", ContentItemId = "x" };
        item.Content["Extra"] = JsonNode.Parse("""{"Text":{"Text":"a & b <i> ä"}}""");
        item.CreatedUtc = site.Clock.GetUtcNow().UtcDateTime;
        return await site.Get<IPatternRenderer>().RenderAsync(line.Source, item);
    }

    // The answer of a workflow that has set the property before.
    private static async Task<string> WorkflowAsync(LiquidSite site, RecordedLine line)
    {
        var flow = new Flow($"wf{line.Name}")
            .With("start", "HttpRequestEvent")
            .Script("set", "setProperty('p', {a: 1, list: [1, 2], t: 'ä <b>'}); setOutcome('Done')")
            .With(
                "answer",
                "HttpResponseTask",
                new JsonObject { ["Content"] = Flow.Expression(line.Source) }.ToJsonString()
            )
            .Ways("start.Done > set", "set.Done > answer");
        using var recipe = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(flow.Recipe()));
        await site.Get<RecipeRunner>().RunAsync(recipe, "flow.recipe.json");
        var http = RecordedSite.Request(site, line, "/workflows/Invoke");
        var token = Uri.EscapeDataString(site.Get<WorkflowTokens>().Invoke(flow.Id, "start", 0));
        http.Request.QueryString = new QueryString($"?token={token}");
        using var body = new MemoryStream();
        http.Response.Body = body;
        await (await site.Get<WorkflowRequests>().InvokeAsync(http)).ExecuteAsync(http);
        return System.Text.Encoding.UTF8.GetString(body.ToArray());
    }

    private static async Task<string> ShowAsync(LiquidSite site, RecordedLine line, ContentItem item, string path)
    {
        HttpContext http = RecordedSite.Request(site, line, path);
        var context = await site.Renderer.CreateContextAsync(new LiquidScope(line.Culture) { Http = http });
        using var text = new PooledText(100_000);
        await site.Get<ShapeRenderer>().WriteContentAsync(new ContentShape(item, "Detail"), text, context);
        return text.ToString();
    }

    private static ContentItem Probe(RecordedLine line) =>
        new()
        {
            ContentItemId = "x",
            ContentType = "LiquidProbe",
            DisplayText = $"t-{line.Name}",
        };

    [GeneratedRegex(
        "(?<=__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]*",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Token();
}
