using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Site;

/// <summary>A request that cannot be answered: a page for people, ProblemDetails for programs, and nothing of the guard is lost.</summary>
[Collection(SqliteSite.Name)]
public sealed class ErrorsTests(PoriAppOnSqlite app) : IDisposable
{
    private static readonly string[] Guards =
    [
        "Content-Security-Policy",
        "X-Content-Type-Options",
        "Referrer-Policy",
        "Permissions-Policy",
        "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy",
    ];

    private readonly Visitor visitor = app.NewVisitor();

    public void Dispose() => visitor.Dispose();

    [Theory]
    [InlineData("TRACE", "/palaute", "GET, HEAD, POST")]
    [InlineData("PUT", "/palaute", "GET, HEAD, POST")]
    [InlineData("DELETE", "/sv/respons", "GET, HEAD, POST")]
    [InlineData("FOO", "/en/feedback", "GET, HEAD, POST")]
    [InlineData("POST", "/tapahtumat", "GET, HEAD")]
    [InlineData("PUT", "/yhdistykset/porin-jokivarren-kuntalaiset-ry", "GET, HEAD")]
    public async Task A_method_that_a_page_does_not_know_is_told_with_those_it_knows(
        string method,
        string path,
        string allowed
    )
    {
        var answer = (await visitor.SendAsync(path, new(new(method), path))).ShouldBe(405);
        answer.Header("Allow").ShouldBe(allowed);
        answer.Header("Cache-Control").ShouldBe("no-store");
        answer.AllWords("main h1").ShouldHaveSingleItem().ShouldNotBeEmpty();
        answer.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
        Guards.Where(g => answer.Header(g) is null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fi", "/tapahtumat")]
    [InlineData("sv", "/sv/evenemang")]
    [InlineData("en", "/en/events")]
    public async Task The_page_speaks_the_language_of_its_address(string culture, string path)
    {
        var answer = (await visitor.SendAsync(path, new(HttpMethod.Delete, path))).ShouldBe(405);
        answer.Page.DocumentElement.GetAttribute("lang").ShouldBe(culture);
        answer.Links("a.c-logo").ShouldBe([culture == "fi" ? "/" : $"/{culture}"]);
    }

    [Theory]
    [InlineData("PUT", "/api/search", 405, "method-not-allowed")]
    [InlineData("GET", "/api/nothing", 404, "not-found")]
    [InlineData("POST", "/health/live", 405, "method-not-allowed")]
    public async Task A_program_gets_a_problem_of_a_stable_type(string method, string path, int status, string code)
    {
        var answer = (await visitor.SendAsync(path, new(new(method), path))).ShouldBe(status);
        answer.Header("Content-Type").ShouldNotBeNull().ShouldStartWith("application/problem+json");
        ((string)answer.Json["type"]!).ShouldBe($"urn:pori:problem:{code}");
        Guards.Where(g => answer.Header(g) is null).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_asks_a_page_for_json_alone_gets_a_problem_too()
    {
        var request = new HttpRequestMessage(HttpMethod.Put, "/tapahtumat");
        request.Headers.Add("Accept", "application/json");
        var answer = (await visitor.SendAsync("/tapahtumat", request)).ShouldBe(405);
        ((string)answer.Json["type"]!).ShouldBe("urn:pori:problem:method-not-allowed");
    }
}
