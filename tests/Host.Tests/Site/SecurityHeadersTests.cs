using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Pori.Host.Tests.Site;

public sealed class SecurityHeadersTests
{
    [Fact]
    public async Task An_answer_keeps_the_stricter_policy_that_it_brings()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.UseSecurityHeaders();
        app.MapGet("/page", () => "page");
        app.MapGet(
            "/file",
            (HttpContext http) =>
            {
                http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
                return "file";
            }
        );
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        (await PolicyAsync(client, "/file")).ShouldBe("sandbox; default-src 'none'");
        (await PolicyAsync(client, "/page")).ShouldContain("script-src 'self'");
    }

    private static async Task<string> PolicyAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        return answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
    }
}
