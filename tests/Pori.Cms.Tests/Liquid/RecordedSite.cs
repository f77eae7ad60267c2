using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Contents;
using Pori.Cms.Identity;
using Pori.Cms.Liquid;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Liquid;

/// <summary>The site that the Liquid lines were recorded on: both recipes' content, and the anonymous right to view.</summary>
internal static class RecordedSite
{
    public static async Task<LiquidSite> StartAsync()
    {
        var recipes = new[]
        {
            SharedData.Recipe("pori-mini.recipe.json"),
            SharedData.Recipe("liquid-probe.recipe.json"),
        };
        var site = await LiquidSite.StartAsync(services =>
        {
            services.AddDataProtection();
            services.AddAntiforgery();
            services.AddSingleton<IQueryRunner, RecordedQueries>();
        });
        await site.StoreDocumentAsync(DefinitionStore.DocumentName, Definitions(recipes));
        await site.ImportAsync(Steps(recipes, "content").SelectMany(s => ((JsonArray)s["data"]!).OfType<JsonObject>()));
        foreach (var name in new[] { "Templates", "ShortcodeTemplates" })
            await site.StoreDocumentAsync(
                name,
                new JsonObject { [name] = Steps(recipes, name).Single()[name]!.DeepClone() }
            );
        await site.StoreDocumentAsync("SiteSettings", Settings(null));
        await AllowAnonymousAsync(site);
        return site;
    }

    public static JsonObject Settings(string[]? cultures) =>
        new()
        {
            ["SiteName"] = "Pori",
            ["TimeZoneId"] = "Europe/Helsinki",
            ["LocalizationSettings"] = cultures is null
                ? null
                : new JsonObject
                {
                    ["DefaultCulture"] = cultures[0],
                    ["SupportedCultures"] = new JsonArray([.. cultures.Select(c => (JsonNode)c)]),
                },
        };

    public static DefaultHttpContext Request(LiquidSite site, RecordedLine line, string path)
    {
        var http = new DefaultHttpContext { RequestServices = site.Services };
        http.Request.Method = "GET";
        http.Request.Scheme = "http";
        http.Request.Host = new HostString("{host}");
        http.Request.Path = path;
        http.Request.QueryString = new QueryString((string?)line.Json["queryString"] ?? "");
        foreach (var (name, value) in line.Json["requestHeaders"] as JsonObject ?? [])
            http.Request.Headers[name] = (string?)value;
        if (line.IsAdmin)
            http.User = new ClaimsPrincipal(
                new ClaimsIdentity(
                    [new Claim(ClaimTypes.Name, "admin"), new Claim(ClaimTypes.Role, Permissions.Administrator)],
                    "test"
                )
            );
        return http;
    }

    private static JsonObject Definitions(IEnumerable<JsonObject> recipes)
    {
        var (types, parts) = (new JsonArray(), new JsonArray());
        foreach (var step in Steps(recipes, "ReplaceContentDefinition", "ContentDefinition"))
        {
            foreach (var type in ((JsonArray)step["ContentTypes"]!).OfType<JsonObject>())
                types.Add(type.DeepClone());
            foreach (var part in ((JsonArray)step["ContentParts"]!).OfType<JsonObject>())
                parts.Add(part.DeepClone());
        }
        return new JsonObject { ["ContentTypeDefinitionRecords"] = types, ["ContentPartDefinitionRecords"] = parts };
    }

    private static IEnumerable<JsonObject> Steps(IEnumerable<JsonObject> recipes, params string[] names) =>
        recipes
            .SelectMany(r => ((JsonArray)r["steps"]!).OfType<JsonObject>())
            .Where(s => names.Contains((string)s["name"]!));

    private static Task AllowAnonymousAsync(LiquidSite site) =>
        site.Work.RunAsync(async db =>
        {
            db.Roles.Add(
                new CmsRole
                {
                    Id = "anonymous",
                    Name = "Anonymous",
                    NormalizedName = "ANONYMOUS",
                }
            );
            await db.SaveChangesAsync();
            db.RoleClaims.Add(
                new()
                {
                    RoleId = "anonymous",
                    ClaimType = Permissions.ClaimType,
                    ClaimValue = "ViewContent",
                }
            );
            db.Changed(ChangeKind.Role, "Anonymous");
        });

    /// <summary>Answers the two recorded queries as SQL and Lucene did; the queries area has its own replay.</summary>
    private sealed class RecordedQueries(IUnitOfWork work) : IQueryRunner
    {
        public async ValueTask<IReadOnlyList<object>> RunAsync(
            string name,
            IReadOnlyDictionary<string, object?> parameters
        )
        {
            var (type, most) =
                name == "PoriAssociations" ? ("Association", (int)(decimal)parameters["limit"]!) : ("GrantCall", 10);
            var ids = await work.ReadAsync(db =>
                db.ContentItems.Where(i => i.ContentType == type && i.Published)
                    .OrderBy(i => i.DisplayText)
                    .Select(i => i.ContentItemId)
                    .Take(most)
                    .ToListAsync()
            );
            var items = await work.ReadAsync(db => ContentStore.GetManyAsync(db, ids));
            return [.. ids.Select(id => items[id])];
        }
    }
}
