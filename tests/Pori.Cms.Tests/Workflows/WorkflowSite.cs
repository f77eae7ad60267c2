using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pori.Cms.Recipes;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;
using Pori.Cms.Workflows;
using Pori.Cms.Workflows.Http;

namespace Pori.Cms.Tests.Workflows;

/// <summary>One process of a site with workflows; what a server does by itself, tests do with <see cref="DrainAsync"/>.</summary>
internal sealed class WorkflowSite : IAsyncDisposable
{
    // One ring of keys for all sites of the tests, as servers of one site have.
    private static readonly EphemeralDataProtectionProvider Keys = new();
    private readonly TestSite site;

    private WorkflowSite(TestSite site, FakeTimeProvider clock) => (this.site, Clock) = (site, clock);

    public FakeTimeProvider Clock { get; }

    public TestSite Site => site;

    public IUnitOfWork Work => site.Work;

    public WorkflowManager Manager => Get<WorkflowManager>();

    /// <summary>Starts a process of the site; its clock begins where another's stands, or at a stated instant.</summary>
    public static async Task<WorkflowSite> StartAsync(
        TestDatabase database,
        Action<IServiceCollection>? more = null,
        FakeTimeProvider? clock = null
    )
    {
        clock ??= new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 10, 0, 30, TimeSpan.Zero));
        var started = await TestSite.StartAsync(
            database,
            services =>
            {
                services.AddSingleton<IDataProtectionProvider>(Keys);
                more?.Invoke(services);
            },
            clock
        );
        return new WorkflowSite(started, clock);
    }

    public T Get<T>()
        where T : notnull => site.Get<T>();

    /// <summary>Makes an empty database with the site's tables, a copy of one that was made once.</summary>
    public static Task<TestDatabase> EmptyAsync(TestDatabase database) =>
        database.CopyAsync(async first => await (await TestSite.StartAsync(first)).DisposeAsync());

    /// <summary>Imports types.</summary>
    public Task<RecipeRun> ImportAsync(params JsonObject[] types) =>
        RunAsync(
            new JsonObject
            {
                ["name"] = "test",
                ["steps"] = new JsonArray(
                    new JsonObject
                    {
                        ["name"] = "WorkflowType",
                        ["data"] = new JsonArray([.. types.Select(t => t.DeepClone())]),
                    }
                ),
            }.ToJsonString()
        );

    public Task<RecipeRun> RunAsync(string recipe) =>
        Get<RecipeRunner>().RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(recipe)), "test.recipe.json");

    public Task RaiseAsync(string key, string signal, string correlation = "", JsonObject? input = null) =>
        Work.RunAsync(db =>
        {
            Get<WorkflowSignals>().Raise(db, key, signal, correlation, input ?? []);
            return Task.FromResult(true);
        });

    /// <summary>Does what a server's worker does: delivers signals, goes on with what a dead process left.</summary>
    public Task DrainAsync() => Get<WorkflowWorker>().DrainAsync(CancellationToken.None);

    public Task<List<WorkflowInstance>> InstancesAsync(string? typeId = null) =>
        Work.ReadAsync(db =>
            db.Set<WorkflowInstance>()
                .Where(i => typeId == null || i.WorkflowTypeId == typeId)
                .OrderBy(i => i.CreatedUtc)
                .ThenBy(i => i.WorkflowId)
                .ToListAsync()
        );

    /// <summary>Gets the State of the only instance.</summary>
    public async Task<JsonObject> StateAsync() =>
        (JsonObject)JsonNode.Parse((await InstancesAsync()).ShouldHaveSingleItem().State)!;

    public Task<List<OutboxMessage>> OutboxAsync(string kind) =>
        Work.ReadAsync(db => db.Outbox.Where(m => m.Kind == kind).OrderBy(m => m.Key).ToListAsync());

    /// <summary>Sends a request to the HttpRequestEvent of a type, by a token of its own.</summary>
    public Task<WorkflowAnswer> InvokeAsync(string typeId, string activityId, string query = "", string method = "GET")
    {
        var token = Get<WorkflowTokens>().Invoke(typeId, activityId, 0);
        return RequestAsync(method, $"?token={Uri.EscapeDataString(token)}{query}", (r, http) => r.InvokeAsync(http));
    }

    /// <summary>Follows a signal's path, with more in its query.</summary>
    public Task<WorkflowAnswer> TriggerAsync(string path, string query = "") =>
        RequestAsync(
            "GET",
            path[path.IndexOf('?', StringComparison.Ordinal)..] + query,
            (r, http) => r.TriggerAsync(http)
        );

    public async Task<WorkflowAnswer> RequestAsync(
        string method,
        string query,
        Func<WorkflowRequests, HttpContext, Task<IResult>> send,
        Action<HttpRequest>? more = null
    )
    {
        var http = new DefaultHttpContext { RequestServices = Get<IServiceProvider>() };
        http.Request.Method = method;
        http.Request.Scheme = "http";
        http.Request.Host = new HostString("pori.example");
        http.Request.QueryString = new QueryString(query);
        more?.Invoke(http.Request);
        using var body = new MemoryStream();
        http.Response.Body = body;
        await (await send(Get<WorkflowRequests>(), http)).ExecuteAsync(http);
        return new(http.Response.StatusCode, http.Response, Encoding.UTF8.GetString(body.ToArray()));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}

/// <summary>What a request was answered.</summary>
internal sealed record WorkflowAnswer(int Status, HttpResponse Response, string Body);
