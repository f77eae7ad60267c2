using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Contents;
using Pori.Cms.Search;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;
using Pori.Cms.Tests.Queries;

namespace Pori.Cms.Tests.Search;

public sealed class SearchEndpointTests(SqliteTestDatabase database) : IClassFixture<SqliteTestDatabase>, IAsyncLifetime
{
    private ApiSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await ApiSite.StartAsync(
            await database.AnotherAsync(),
            services => services.AddSingleton<ISearchSource, ThingSource>().AddSingleton<ISearchSource, SecretSource>()
        );
        await site.DocumentAsync(
            DefinitionStore.DocumentName,
            document =>
                document[ContentDefinitionJson.Types] = new System.Text.Json.Nodes.JsonArray(
                    System.Text.Json.Nodes.JsonNode.Parse(
                        """{"Name":"Secret","Settings":{"ContentTypeSettings":{"Securable":true}}}"""
                    )
                )
        );
        await site.GrantAsync("Anonymous", "View_Thing");
        foreach (var title in new[] { "Kerho", "Kuoro", "Kerhotalo" })
            await PublishAsync("Thing", title);
        await PublishAsync("Secret", "Salainen kerho");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task It_answers_count_and_items()
    {
        await site.GrantAsync("Anonymous", "ViewContent");
        var answer = await site.CallAsync("/api/search?q=kerho&type=Thing", null);
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Type.ShouldBe("application/json; charset=utf-8");
        answer.Json["count"]!.GetValue<int>().ShouldBe(2);
        var first = answer.Json["items"]![0]!.AsObject();
        first.Select(m => m.Key).ShouldBe(["contentItemId", "contentType", "displayText", "url"]);
        first["displayText"]!.GetValue<string>().ShouldBe("Kerho");
        first["url"]!.GetValue<string>().ShouldBe("/kerho");
    }

    [Fact]
    public async Task Only_types_that_the_caller_may_view_are_found()
    {
        (await CountAsync("/api/search?q=kerho", null)).ShouldBe(0);
        (await CountAsync("/api/search?type=Secret", null)).ShouldBe(0);
        (await CountAsync("/api/search?q=kerho", ApiSite.Administrator)).ShouldBe(3);
        await site.GrantAsync("Anonymous", "ViewContent");
        await site.GrantAsync("Keeper", "View_Secret");
        (await CountAsync("/api/search?type=Secret", "Keeper")).ShouldBe(1);
        (await CountAsync("/api/search?type=NoSuch", null)).ShouldBe(0);
    }

    [Fact]
    public async Task Pages_have_a_size_and_a_number()
    {
        var second = await site.CallAsync("/api/search?type=Thing&size=2&page=2");
        second.Json["count"]!.GetValue<int>().ShouldBe(3);
        second.Json["items"]!.AsArray().ShouldHaveSingleItem()!["displayText"]!.GetValue<string>().ShouldBe("Kuoro");
        (await site.CallAsync("/api/search?size=100&page=1000000")).Json["items"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("size=0", "size")]
    [InlineData("size=101", "size")]
    [InlineData("size=-1", "size")]
    [InlineData("size=ten", "size")]
    [InlineData("size=99999999999999999999", "size")]
    [InlineData("page=0", "page")]
    [InlineData("page=1.5", "page")]
    [InlineData("lang=xx", "lang")]
    [InlineData("lang=FI%00", "lang")]
    public async Task A_value_that_a_parameter_cannot_have_is_named(string query, string parameter) =>
        (await site.CallAsync($"/api/search?q=kerho&{query}", null)).ShouldBeProblem(
            HttpStatusCode.BadRequest,
            "urn:pori:problem:bad-parameter",
            parameter
        );

    [Theory]
    [InlineData("%00")]
    [InlineData("%22")]
    [InlineData("*")]
    [InlineData("kerho%00%ED%A0%80")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("")]
    public async Task Any_text_is_answered(string text) =>
        (await site.CallAsync($"/api/search?q={text}")).Status.ShouldBe(HttpStatusCode.OK);

    private async Task<int> CountAsync(string path, string? roles) =>
        (await site.CallAsync(path, roles)).Json["count"]!.GetValue<int>();

    private Task PublishAsync(string type, string title) =>
        site.Work.RunAsync(async db =>
        {
            var manager = site.Get<ContentManager>();
            var item = manager.New(type);
            item.DisplayText = title;
            await manager.CreateAsync(db, item, publish: true);
        });

    private sealed class SecretSource : ISearchSource
    {
        public string ContentType => "Secret";

        public ValueTask<SearchDocument?> MapAsync(ContentItem item, SearchMapContext context) =>
            new(
                new SearchDocument(item.ContentItemId, "Secret", "fi", item.DisplayText!, "/salainen").Keyword(
                    ListedIn.Field,
                    "fi"
                )
            );
    }
}
