using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Pori.Cms.Tests.Infrastructure;
using Pori.Cms.Workflows;

namespace Pori.Cms.Tests.Workflows;

/// <summary>What the addresses of workflows answer; the recorded answers have their own replay.</summary>
public sealed class HttpTests : IAsyncLifetime
{
    private const string Open = """{"HttpMethod":"POST","ValidateAntiforgeryToken":false,"FormLocationKey":"f"}""";
    private readonly SqliteTestDatabase database = new();
    private WorkflowSite site = null!;

    public async ValueTask InitializeAsync() =>
        site = await WorkflowSite.StartAsync(database, services => services.AddSingleton<IAntiforgery, NoForm>());

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_token_that_was_changed_has_ended_or_names_a_gone_type_is_not_found()
    {
        await site.ImportAsync(new Flow("type").With("start", "HttpRequestEvent").Json());
        var tokens = site.Get<WorkflowTokens>();
        var token = tokens.Invoke("type", "start", 1);

        (await InvokeAsync(token)).Status.ShouldBe(202);
        (await InvokeAsync(token[..^2] + "xx")).Status.ShouldBe(404);
        (await InvokeAsync("")).Status.ShouldBe(404);
        (await InvokeAsync(tokens.Invoke("other", "start", 0))).Status.ShouldBe(404);
        (await InvokeAsync(tokens.Invoke("type", "other", 0))).Status.ShouldBe(404);
        // A token of one address is none of the other.
        (await site.TriggerAsync($"?token={Uri.EscapeDataString(token)}")).Status.ShouldBe(404);
        var path = tokens.SignalPath("c", "", "Go");
        (await site.TriggerAsync(path)).Status.ShouldBe(202);
        site.Clock.Advance(TimeSpan.FromDays(1));
        (await InvokeAsync(token)).Status.ShouldBe(404);
        site.Clock.Advance(TimeSpan.FromDays(7));
        (await site.TriggerAsync(path)).Status.ShouldBe(404);
        (await InvokeAsync(tokens.Invoke("type", "start", 0))).Status.ShouldBe(202);
    }

    [Fact]
    public async Task A_form_without_the_token_of_a_page_is_refused_and_starts_nothing()
    {
        await site.ImportAsync(new Flow("form").With("start", "HttpRequestEvent", """{"HttpMethod":"POST"}""").Json());

        (await PostAsync("form")).Status.ShouldBe(400);
        (await site.InstancesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_is_checked_field_by_field_and_leads_back_to_its_page_of_this_site_only()
    {
        await site.ImportAsync(
            new Flow("form")
                .With("start", "HttpRequestEvent", Open)
                .With("name", "ValidateFormFieldTask", """{"FieldName":"name","ErrorMessage":"Write the name."}""")
                .With("check", "ValidateFormTask")
                .With("token", "ValidateAntiforgeryTokenTask")
                .With("back", "HttpRedirectToFormLocationTask", """{"FormLocationKey":"f"}""")
                .With("thanks", "HttpRedirectTask", """{"Location":{"Expression":"/kiitos?nimi={{ 'Äiti' }}"}}""")
                .With("lost", "HttpResponseTask", """{"HttpStatusCode":422,"Content":{"Expression":"?"}}""")
                .Ways("start.Done > name", "name.Done > check", "check.Invalid > back", "back.Failed > lost")
                .Ways("check.Valid > token", "token.Invalid > thanks")
                .Json()
        );

        var filled = await PostAsync("form", name: "Aino");
        filled.Status.ShouldBe(302);
        filled.Response.Headers.Location.ToString().ShouldBe("/kiitos?nimi=%C3%84iti");
        var empty = await PostAsync("form", referrer: "http://pori.example/lomake?x=1");
        empty.Response.Headers.Location.ToString().ShouldBe("/lomake?x=1");
        (await PostAsync("form", referrer: "http://evil.example/lomake")).Status.ShouldBe(422);
        (await PostAsync("form", referrer: "http://pori.example//evil.example")).Status.ShouldBe(422);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData(@"/\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task A_redirect_out_of_the_site_faults(string location)
    {
        await site.ImportAsync(
            new Flow("out")
                .With("start", "HttpRequestEvent")
                .With("go", "HttpRedirectTask", """{"Location":{"Expression":"{{ Request.Query.to }}"}}""")
                .Ways("start.Done > go")
                .Json()
        );

        var answer = await site.InvokeAsync("out", "start", $"&to={Uri.EscapeDataString(location)}");

        answer.Status.ShouldBe(202);
        answer.Response.Headers.Location.ShouldBe(StringValues.Empty);
        (await site.InstancesAsync()).ShouldHaveSingleItem().Status.ShouldBe(WorkflowStatus.Faulted);
    }

    [Fact]
    public async Task What_a_reader_sends_adds_no_header_and_sets_no_cookie()
    {
        await site.ImportAsync(
            new Flow("headers")
                .With("start", "HttpRequestEvent")
                .With(
                    "answer",
                    "HttpResponseTask",
                    """
                    {"Content":{"Expression":"ok"},"ContentType":{"Expression":"text/plain"},
                     "Headers":{"Expression":"X-Name: {{ Request.Query.name }}\nSet-Cookie: a=b\nBad Name: x"}}
                    """
                )
                .Ways("start.Done > answer")
                .Json()
        );

        var answer = await site.InvokeAsync("headers", "start", "&name=a%0d%0aX-Evil:%201");

        answer.Status.ShouldBe(200);
        answer.Response.Headers["X-Name"].ToString().ShouldBe("a%0D%0AX-Evil%3A%201");
        answer.Response.Headers.ContainsKey("X-Evil").ShouldBeFalse();
        answer.Response.Headers.ContainsKey("Set-Cookie").ShouldBeFalse();
        answer.Response.Headers.CacheControl.ToString().ShouldBe("no-store");
    }

    [Fact]
    public async Task A_request_resumes_all_that_wait_at_its_event_and_one_that_is_too_large_none()
    {
        await site.ImportAsync(
            new Flow("wait")
                .Signal("start", "Go")
                .With("form", "HttpRequestEvent", Open)
                .Script("read", "setProperty('sent', requestForm('name') + queryString('q')); setOutcome('Done')")
                .Ways("start.Done > form", "form.Done > read")
                .Json()
        );
        (await PostAsync("wait", activity: "form")).Status.ShouldBe(404);
        await site.RaiseAsync("1", "Go");
        await site.RaiseAsync("2", "Go");
        await site.DrainAsync();

        (await PostAsync("wait", activity: "form", name: "Aino", length: 2 * 1024 * 1024)).Status.ShouldBe(413);
        (await site.InstancesAsync()).ShouldAllBe(i => i.Status == WorkflowStatus.Halted);
        (await PostAsync("wait", activity: "form", name: "Aino", query: "&q=1")).Status.ShouldBe(202);
        (await site.InstancesAsync()).Count.ShouldBe(2);
        (await site.InstancesAsync()).ShouldAllBe(i =>
            i.Status == WorkflowStatus.Finished && i.State.Contains("\"sent\":\"Aino1\"", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_path_of_a_signal_that_a_mail_prints_resumes_the_instance_that_wrote_it()
    {
        await site.ImportAsync(
            new Flow("link")
                .Signal("start", "Go")
                .Mail("mail", body: "{{ 'Paper' | signal_url }}")
                .Signal("wait", "Paper")
                .Ways("start.Done > mail", "mail.Done > wait")
                .Json()
        );
        await site.RaiseAsync("1", "Go");
        await site.RaiseAsync("2", "Go");
        await site.DrainAsync();
        var mail = (await site.OutboxAsync("email"))[0];

        var path = (string)System.Text.Json.Nodes.JsonNode.Parse(mail.Payload)!["Text"]!;
        (await site.TriggerAsync(path)).Status.ShouldBe(202);

        (await site.InstancesAsync())
            .Select(i => i.Status)
            .ShouldBe([WorkflowStatus.Finished, WorkflowStatus.Halted], ignoreOrder: true);
    }

    private Task<WorkflowAnswer> InvokeAsync(string token) =>
        site.RequestAsync("GET", $"?token={Uri.EscapeDataString(token)}", (r, http) => r.InvokeAsync(http));

    private Task<WorkflowAnswer> PostAsync(
        string type,
        string activity = "start",
        string? name = null,
        string? referrer = null,
        string query = "",
        long? length = null
    )
    {
        var token = Uri.EscapeDataString(site.Get<WorkflowTokens>().Invoke(type, activity, 0));
        return site.RequestAsync(
            "POST",
            $"?token={token}{query}",
            (r, http) => r.InvokeAsync(http),
            request =>
            {
                request.ContentType = "application/x-www-form-urlencoded";
                request.ContentLength = length;
                request.Headers.Referer = referrer;
                request.Form = new FormCollection(new Dictionary<string, StringValues> { ["name"] = name ?? "" });
            }
        );
    }

    /// <summary>Says of every request that it comes from no page of the site.</summary>
    private sealed class NoForm : IAntiforgery
    {
        public Task<bool> IsRequestValidAsync(HttpContext httpContext) => Task.FromResult(false);

        public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => throw new NotSupportedException();

        public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => throw new NotSupportedException();

        public void SetCookieTokenAndHeader(HttpContext httpContext) => throw new NotSupportedException();

        public Task ValidateRequestAsync(HttpContext httpContext) => throw new NotSupportedException();
    }
}
