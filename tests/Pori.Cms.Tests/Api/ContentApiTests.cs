using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pori.Cms.Api;
using Pori.Cms.Contents;
using Pori.Cms.Recipes;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Api;

public sealed class ContentApiTests : IAsyncLifetime
{
    private readonly SqliteTestDatabase database = new();
    private readonly HttpClient client = new();
    private WebApplication app = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.Configure<DatabaseOptions>(database.Use);
        builder.Services.AddCms();
        builder.Services.AddSingleton<IPatternRenderer, FakePatternRenderer>();
        app = builder.Build();
        app.UseErrorAnswers();
        // The test's way to sign in: a role in a header.
        app.Use(
            (http, next) =>
            {
                if (http.Request.Headers["X-Role"] is [{ } role])
                    http.User = new(new ClaimsIdentity([new(ClaimTypes.Role, role)], "test"));
                return next(http);
            }
        );
        app.UseRouting();
        app.MapContentApi();
        app.MapGet("/api/fails", string () => throw new InvalidOperationException("secret"));
        await app.Services.GetRequiredService<CmsDatabase>().MigrateAsync(CancellationToken.None);
        await ImportAsync("first", "Päivä");
        await app.StartAsync();
        client.BaseAddress = new Uri(app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task The_published_version_is_given_as_it_is_stored()
    {
        var answer = await GetAsync("live", "Reader");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        ((string?)json["ContentItemVersionId"], (string?)json["T"]!["Word"]!["Text"]).ShouldBe(("first", "Päivä"));
    }

    [Fact]
    public async Task An_answer_that_the_caller_has_is_not_sent_again_until_the_item_changes()
    {
        var first = await GetAsync("live", "Reader");
        (await GetAsync("live", "Reader", first.Headers.ETag)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await ImportAsync("first", "Yö");
        var changed = await GetAsync("live", "Reader", first.Headers.ETag);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await changed.Content.ReadAsStringAsync()).ShouldContain("Yö");
    }

    [Theory]
    [InlineData("live", 200)]
    [InlineData("none", 404)]
    public async Task HEAD_answers_as_GET_does_without_the_body(string id, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, $"api/content/{id}")
        {
            Headers = { { "X-Role", "Reader" } },
        };
        var head = await client.SendAsync(request);
        var get = await GetAsync(id, "Reader");

        ((int)head.StatusCode, (int)get.StatusCode).ShouldBe((status, status));
        head.Headers.ETag.ShouldBe(get.Headers.ETag);
        head.Content.Headers.ContentType.ShouldBe(get.Content.Headers.ContentType);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("live", null, HttpStatusCode.Unauthorized)]
    [InlineData("none", null, HttpStatusCode.Unauthorized)]
    [InlineData("live", "Nobody", HttpStatusCode.Forbidden)]
    [InlineData("live", "ApiOnly", HttpStatusCode.Forbidden)]
    public async Task Who_may_not_read_gets_an_empty_answer(string id, string? role, HttpStatusCode status)
    {
        var answer = await GetAsync(id, role);
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        answer.Headers.WwwAuthenticate.Select(h => h.Scheme).ShouldBe(role is null ? ["Bearer"] : []);
    }

    [Theory]
    [InlineData("GET", "api/content/none", 404, "not-found")]
    [InlineData("GET", "api/content/draft", 404, "not-found")]
    [InlineData("GET", "api/nothing", 404, "not-found")]
    [InlineData("PUT", "api/content/live", 405, "method-not-allowed")]
    [InlineData("GET", "api/fails", 500, "failure")]
    public async Task Problems_have_a_stable_type_and_tell_nothing_of_the_inside(
        string method,
        string path,
        int status,
        string code
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path)
        {
            Headers = { { "X-Role", "Reader" } },
        };
        var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        ((string?)JsonNode.Parse(text)!["type"]).ShouldBe($"urn:pori:problem:{code}");
        text.ShouldNotContain("secret");
    }

    private async Task<HttpResponseMessage> GetAsync(string id, string? role, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/content/{id}");
        if (role is not null)
            request.Headers.Add("X-Role", role);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        return await client.SendAsync(request);
    }

    private Task<RecipeRun> ImportAsync(string version, string word)
    {
        var recipe = $$"""
            {"steps":[
              {"name":"Roles","Roles":[
                {"Name":"Reader","Permissions":["AccessContentApi","View_T"]},{"Name":"ApiOnly","Permissions":["AccessContentApi"]}]},
              {"name":"ReplaceContentDefinition",
               "ContentTypes":[{"Name":"T","DisplayName":"T","Settings":{"ContentTypeSettings":{"Securable":true} },
                 "ContentTypePartDefinitionRecords":[{"PartName":"T"}]}],
               "ContentParts":[{"Name":"T","ContentPartFieldDefinitionRecords":[{"FieldName":"TextField","Name":"Word"}]}]},
              {"name":"content","data":[
                {"ContentItemId":"live","ContentItemVersionId":"{{version}}","ContentType":"T","Latest":true,"Published":true,
                 "ModifiedUtc":"2026-03-02T09:30:00Z","T":{"Word":{"Text":"{{word}}"} } },
                {"ContentItemId":"draft","ContentItemVersionId":"draft","ContentType":"T","Latest":true,"Published":false}]}]}
            """;
        var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(recipe));
        return app.Services.GetRequiredService<RecipeRunner>().RunAsync(stream, "api");
    }
}
