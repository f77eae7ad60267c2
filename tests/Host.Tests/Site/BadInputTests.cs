using Microsoft.EntityFrameworkCore;
using Pori.Host.Tests.Infrastructure;
using Pori.Host.Tests.Search;
using Pori.Yhdistys.Module.Participation;

namespace Pori.Host.Tests.Site;

/// <summary>What nobody should send gets a clear answer, is no failure of the site, and changes nothing.</summary>
public abstract class BadInputTests(PoriApp app) : IAsyncLifetime
{
    private readonly Visitor visitor = app.NewVisitor();
    private string before = "";
    private int errors;

    public static IEnumerable<TheoryDataRow<string>> Texts =>
        [
            new string('a', 5000),
            string.Concat(Enumerable.Repeat("kuoro laulu ", 420)),
            "\"kuoro",
            "kuoro\" AND (laulu",
            "title:kuoro AND NOT *:* OR (a~0.8 b^4)",
            "*",
            "?*",
            "[a TO z}",
            "kuo\0ro",
            "\0",
            "\\",
            "+-&&||!(){}[]^\"~*?:\\/",
            "' OR 1=1; DROP TABLE Document; --",
            "{{ 7 | times: 7 }}",
            "\uD83C\uDFB5 \u202E oruok",
            "\uFFFF\uFFFE",
            "%00%2e%2e%2f",
        ];

    public async ValueTask InitializeAsync() => (before, errors) = (await StateAsync(), app.Errors.Lines.Count);

    // The site must be the same after every test, and must not have failed in any.
    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        app.Errors.Lines.Skip(errors).ShouldBeEmpty();
        (await StateAsync()).ShouldBe(before);
        GC.SuppressFinalize(this);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_strange_search_text_is_answered(string text)
    {
        foreach (var list in new[] { "/haku", "/tapahtumat", "/yhdistykset", "/en/hobbies", "/sv/lokaler" })
        {
            var answer = await visitor.GetAsync($"{list}?q={Uri.EscapeDataString(text)}");
            answer.ShouldBe(200);
            answer.Page.QuerySelector("#q").ShouldNotBeNull();
            answer.Body.Length.ShouldBeLessThan(200 * 1024);
        }
    }

    [Fact]
    public async Task Typed_html_is_shown_as_text()
    {
        const string text = "<script>alert(1)</script><b onclick=x>\"'>";
        foreach (var list in new[] { "/haku", "/tapahtumat", "/yhdistykset" })
        {
            var answer = (await visitor.GetAsync($"{list}?q={Uri.EscapeDataString(text)}")).ShouldBe(200);
            answer.Page.QuerySelectorAll("script:not([src]), b[onclick]").ShouldBeEmpty();
            answer.Page.QuerySelector("#q")!.GetAttribute("value").ShouldBe(text);
        }
    }

    [Theory]
    [InlineData("/tapahtumat")]
    [InlineData("/yhdistykset")]
    [InlineData("/en/hobbies")]
    [InlineData("/uutiset")]
    [InlineData("/haku", "q=porin&")]
    public async Task A_page_number_beyond_the_last_is_not_found_and_still_the_list(string path, string query = "")
    {
        foreach (var page in new[] { "1000000000", "2147483647", "99" })
        {
            var answer = (await visitor.GetAsync($"{path}?{query}sivu={page}")).ShouldBe(404);
            answer.Words("h1").ShouldBe((await visitor.GetAsync(path)).Words("h1"));
        }
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("abc")]
    [InlineData("1e9")]
    [InlineData("99999999999999999999")]
    [InlineData("٣")]
    public async Task A_page_number_that_is_none_is_the_first_page(string page)
    {
        var answer = (await visitor.GetAsync($"/yhdistykset?sivu={Uri.EscapeDataString(page)}")).ShouldBe(200);
        ListReader.Hits(answer).ShouldBe(ListReader.Hits(await visitor.GetAsync("/yhdistykset")));
    }

    [Theory]
    [InlineData("/tapahtumat?olematon=1&__proto__=x&aihe[]=y")]
    [InlineData("/tapahtumat?aihe=olematon&hinta=ilmainen&milloin=eilen&alkaen=2026-13-45&paattyen=x&jarjestys=;")]
    [InlineData("/tapahtumat?alkaen=9999-12-31&paattyen=0001-01-01")]
    [InlineData("/tapahtumat?alkaen=2026-12-31&paattyen=2026-12-01")]
    [InlineData("/vuosikello?vuosi=99999&vuosi=abc")]
    [InlineData("/vuosikello?vuosi=-1")]
    [InlineData("/yhdistykset?luokka=%00&alue=%FF%FE&kieli=&kieli=")]
    [InlineData("/tilat?&&&=&=&?")]
    public async Task Names_and_values_that_a_list_does_not_know_are_no_failure(string path) =>
        (await visitor.GetAsync(path)).Status.ShouldBeOneOf(200, 404);

    [Fact]
    public async Task A_thousand_values_of_a_filter_are_answered()
    {
        var values = string.Join('&', Enumerable.Range(0, 500).Select(n => $"aihe=a{n}"));
        (await visitor.GetAsync($"/tapahtumat?{values}")).Status.ShouldBeOneOf(200, 400, 414);
    }

    [Theory]
    [InlineData("/../../../../etc/passwd")]
    [InlineData("/tapahtumat/../../pori.db")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/..%2f..%2fpori.db")]
    [InlineData("/dist/..%2f..%2f..%2fappsettings.json")]
    [InlineData("/dist/%2e%2e/%2e%2e/Host.dll")]
    [InlineData("/%5c..%5c..%5cpori.db")]
    [InlineData("/tapahtumat/%00")]
    [InlineData("/%00")]
    [InlineData("/api/content/%00")]
    [InlineData("/api/queries/%00")]
    [InlineData("/tapahtumat/%FF%FE")]
    [InlineData("/api/content/..%2f..%2fpori.db")]
    [InlineData("/%25%30%30")]
    [InlineData("//evil.example/")]
    [InlineData("/sv//evil.example/")]
    [InlineData("http://evil.example/tapahtumat/x")]
    public async Task A_path_that_tries_to_get_out_is_refused(string path) =>
        (await RawRequest.StatusAsync(app.Address, path)).ShouldBeOneOf(400, 404);

    [Fact]
    public async Task A_path_that_is_too_long_is_refused()
    {
        (await RawRequest.StatusAsync(app.Address, "/" + new string('a', 20_000))).ShouldBeOneOf(404, 414, 431);
        (await RawRequest.StatusAsync(app.Address, "/" + new string('a', 7_000))).ShouldBe(404);
        (await RawRequest.StatusAsync(app.Address, "/" + string.Join('/', Enumerable.Repeat("a", 3_000)))).ShouldBe(
            404
        );
        (await RawRequest.StatusAsync(app.Address, "/", $"X-Long: {new string('a', 50_000)}\r\n")).ShouldBe(431);
    }

    [Theory]
    [InlineData("//evil.example/x")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/tapahtumat\r\nSet-Cookie: x=1")]
    [InlineData("/\0")]
    public async Task A_feedback_form_leads_back_to_this_site_alone(string page)
    {
        var answer = (
            await visitor.GetAsync($"/palaute?tila=vastaanotettu&sivu={Uri.EscapeDataString(page)}")
        ).ShouldBe(200);
        answer.Links("main a").ShouldBe(["/"]);
        (answer.Header("Set-Cookie") ?? "").ShouldNotContain("x=1");
    }

    [Theory]
    [InlineData("DELETE", "/")]
    [InlineData("POST", "/tapahtumat")]
    [InlineData("PUT", "/api/content/45fth9v1jah8f2vd4jhjvgtj29")]
    [InlineData("TRACE", "/")]
    [InlineData("PROPFIND", "/yhdistykset")]
    public async Task A_method_that_nothing_knows_is_refused(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        (await visitor.SendAsync(path, request)).Status.ShouldBeOneOf(400, 404, 405);
    }

    private Task<string> StateAsync() =>
        app.ReadAsync(async db =>
        {
            var feed = await db.Changes.MaxAsync(c => c.Sequence);
            var feedback = await db.Set<Feedback>().CountAsync();
            var outbox = await db.Outbox.CountAsync();
            return $"feed {feed}, feedback {feedback}, outbox {outbox}, items {await db.ContentItems.CountAsync()}";
        });
}

[Collection(SqliteSite.Name)]
public sealed class BadInputOnSqliteTests(PoriAppOnSqlite app) : BadInputTests(app);

[Collection(PostgresSite.Name)]
public sealed class BadInputOnPostgresTests(PoriAppOnPostgres app) : BadInputTests(app);
