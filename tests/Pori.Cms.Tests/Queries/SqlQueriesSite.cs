using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Contents;
using Pori.Cms.Identity;
using Pori.Cms.Queries;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Queries;

/// <summary>Some associations, an event and a draft, and how tests ask for them.</summary>
public abstract class SqlQueriesSite(TestDatabase shared) : IAsyncLifetime
{
    private protected static readonly ClaimsPrincipal Administrator = new(
        new ClaimsIdentity([new Claim(ClaimTypes.Role, Permissions.Administrator)], "test")
    );

    private protected TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.StartAsync(
            await shared.AnotherAsync(),
            services => services.AddSingleton<IQueryTemplateRenderer, FakeTemplates>()
        );
        await PublishAsync("Association", "Östra", "a");
        await PublishAsync("Association", "Aalto", "b");
        await PublishAsync("Association", "aamu", "c");
        await PublishAsync("Event", "Juhla", "d");
        var draft = Site.Content.New("Association");
        draft.DisplayText = "Luonnos";
        await Site.Work.RunAsync(db => Site.Content.CreateAsync(db, draft, publish: false));
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task PublishAsync(string type, string name, string path)
    {
        var item = Site.Content.New(type);
        item.DisplayText = name;
        item.CreatedUtc = new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);
        item.GetOrAddPart("AutoroutePart")["Path"] = path;
        await Site.Work.RunAsync(db => Site.Content.CreateAsync(db, item, publish: true));
    }

    private protected Task GrantAsync(string role, string permission) =>
        Site.Work.RunAsync(async db =>
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

    private protected async Task StoreAsync(string sql, bool items) =>
        await Site.Work.RunAsync(db =>
            SiteDocuments.UpdateAsync(
                db,
                QueryStore.DocumentName,
                document =>
                    document["Queries"] = new JsonObject
                    {
                        ["Q"] = new JsonObject
                        {
                            ["Name"] = "Q",
                            ["Source"] = "Sql",
                            ["ReturnContentItems"] = items,
                            ["Properties"] = new JsonObject
                            {
                                ["SqlQueryMetadata"] = new JsonObject { ["Template"] = sql },
                            },
                        },
                    }
            )
        );

    private protected async Task<QueryResults> ExecuteAsync(params (string Name, object? Value)[] parameters) =>
        (
            await Site.Get<QueryManager>()
                .ExecuteAsync(
                    "q",
                    parameters.ToDictionary(p => p.Name, p => p.Value),
                    Administrator,
                    TestContext.Current.CancellationToken
                )
        )!;

    private protected async Task<IReadOnlyList<JsonObject>> RowsAsync(
        string sql,
        params (string Name, object? Value)[] parameters
    )
    {
        await StoreAsync(sql, items: false);
        return (await ExecuteAsync(parameters)).Rows;
    }

    private protected async Task<string[]> NamesAsync(string sql, params (string Name, object? Value)[] parameters) =>
        [.. (await RowsAsync(sql, parameters)).Select(r => r.First().Value!.GetValue<string>())];

    private protected async Task<string?[]> ItemNamesAsync(ClaimsPrincipal user)
    {
        var results = await Site.Get<QueryManager>().ExecuteAsync("Q", QueryParameters.None, user);
        return [.. results!.ContentItems.Select(i => i.DisplayText)];
    }
}
