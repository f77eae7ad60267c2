using System.Net;
using System.Security.Claims;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pori.Cms.Api;
using Pori.Cms.Contents;
using Pori.Cms.Identity;
using Pori.Cms.Queries;
using Pori.Cms.Recipes;
using Pori.Cms.Search;
using Pori.Cms.Search.Indices;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Queries;

/// <summary>The kernel's query and search endpoints on a port of their own; who calls is said by a header with roles.</summary>
internal sealed class ApiSite : IAsyncDisposable
{
    public const string Administrator = "Administrator";
    private readonly WebApplication app;
    private readonly HttpClient client;

    private ApiSite(WebApplication app)
    {
        this.app = app;
        client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public IUnitOfWork Work => Get<IUnitOfWork>();

    public static async Task<ApiSite> StartAsync(TestDatabase database, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.Configure<DatabaseOptions>(database.Use);
        builder.Services.AddProblemDetails();
        builder.Services.AddCms();
        builder.Services.AddSingleton<IPatternRenderer, PathPatterns>();
        builder.Services.AddSingleton<IQueryTemplateRenderer, FakeTemplates>();
        services?.Invoke(builder.Services);
        var built = builder.Build();
        await built.Services.GetRequiredService<CmsDatabase>().MigrateAsync(CancellationToken.None);
        built.UseErrorAnswers();
        built.Use(
            (http, next) =>
            {
                if (http.Request.Headers["Test-Roles"].ToString() is { Length: > 0 } roles)
                    http.User = new ClaimsPrincipal(
                        new ClaimsIdentity(roles.Split(',').Select(r => new Claim(ClaimTypes.Role, r)), "test")
                    );
                return next(http);
            }
        );
        built.UseRouting();
        built.MapContentApi();
        built.MapQueries();
        built.MapSearch();
        built.MapLucene();
        built.MapFallback("/api/{**path}", Problems.NotFound);
        await built.StartAsync();
        return new ApiSite(built);
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Calls the API; a null role is nobody, an empty one somebody without a role.</summary>
    public async Task<ApiAnswer> CallAsync(
        string path,
        string? roles = Administrator,
        string? body = null,
        string type = "application/json"
    )
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, path);
        if (roles is not null)
            request.Headers.Add("Test-Roles", roles.Length == 0 ? "Nothing" : roles);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, type);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new(
            response.StatusCode,
            response.Content.Headers.ContentType?.ToString(),
            text,
            response.Headers.WwwAuthenticate.ToString()
        );
    }

    /// <summary>Asks for the head of an answer.</summary>
    public async Task<ApiAnswer> HeadAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        request.Headers.Add("Test-Roles", Administrator);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return new(
            response.StatusCode,
            response.Content.Headers.ContentType?.ToString(),
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            ""
        );
    }

    public async Task DocumentAsync(string name, Action<JsonObject> change) =>
        await Work.RunAsync(db => SiteDocuments.UpdateAsync(db, name, change));

    /// <summary>Runs one step of a recipe as the runner would.</summary>
    public async Task<RecipePlan> RunAsync(JsonObject step)
    {
        var name = step["name"]!.GetValue<string>();
        var runs = app
            .Services.GetServices<IRecipeStep>()
            .Single(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        var plan = await Work.ReadAsync(db =>
            runs.PlanAsync(
                new RecipeStepContext(step, "test.json", "$.steps[0]", new RecipeWorkspace(db)),
                CancellationToken.None
            )
        );
        foreach (var write in plan.Writes)
            await Work.RunAsync(write);
        return plan;
    }

    public Task GrantAsync(string role, params string[] permissions) =>
        Work.RunAsync(async db =>
        {
            var stored = await db.Roles.FirstOrDefaultAsync(r => r.Name == role);
            if (stored is null)
                db.Roles.Add(
                    stored = new CmsRole
                    {
                        Id = role,
                        Name = role,
                        NormalizedName = role.ToUpperInvariant(),
                    }
                );
            foreach (var permission in permissions)
                db.RoleClaims.Add(
                    new()
                    {
                        RoleId = stored.Id,
                        ClaimType = Permissions.ClaimType,
                        ClaimValue = permission,
                    }
                );
            db.Changed(ChangeKind.Role, role);
        });

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

internal sealed record ApiAnswer(HttpStatusCode Status, string? Type, string Text, string Challenge)
{
    public JsonObject Json => JsonNode.Parse(Text)!.AsObject();

    /// <summary>Asserts that the answer is a problem of a kind.</summary>
    public void ShouldBeProblem(HttpStatusCode status, string type, string? parameter = null)
    {
        Status.ShouldBe(status, Text);
        Type.ShouldBe("application/problem+json");
        Json["type"]!.GetValue<string>().ShouldBe(type);
        if (parameter is null)
            return;
        Json["parameter"]!.GetValue<string>().ShouldBe(parameter);
        Json["errors"]!.AsObject().ShouldHaveSingleItem().Key.ShouldBe(parameter);
    }
}

/// <summary>Stands in for Liquid: a pattern's paths into the item are replaced by the text there.</summary>
internal sealed class PathPatterns : IPatternRenderer
{
    public ValueTask<string> RenderAsync(string pattern, ContentItem item)
    {
        var parts = pattern.Split(["{{", "}}"], StringSplitOptions.None);
        for (var i = 1; i < parts.Length; i += 2)
        {
            JsonNode? at = item.Content;
            foreach (
                var name in parts[i].Trim().Split('.').Where(n => n is not ("Model" or "ContentItem" or "Content"))
            )
                at = (at as JsonObject)?[name];
            parts[i] = at?.ToString() ?? "";
        }
        return ValueTask.FromResult(string.Concat(parts));
    }
}
