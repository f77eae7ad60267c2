using Microsoft.AspNetCore.DataProtection;
using Pori.Cms;
using Pori.Cms.Email;
using Pori.Cms.Liquid.Views;
using Pori.Cms.Localization;
using Pori.Cms.Recipes;
using Pori.Cms.Search;
using Pori.Cms.Storage;
using Pori.Yhdistys.Module;

namespace Pori.Host;

/// <summary>Puts the site together: kernel, module, theme, and where this site's data lie.</summary>
internal static class SiteBuilder
{
    public static WebApplicationBuilder Create(SiteOptions options)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                // The list of the site's assets is named after the Host, also where tests start it.
                ApplicationName = typeof(SiteBuilder).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        // At Information the framework writes whole addresses, and what people search for stands in them.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        Directory.CreateDirectory(options.Data);
        builder.Services.Configure<DatabaseOptions>(database =>
        {
            database.SqliteFile = options.Database;
            database.PostgresConnection = options.Postgres;
            database.MigrationsAssembly = typeof(Startup).Assembly.GetName().Name;
        });
        builder.Services.Configure<SearchOptions>(search => search.Directory = options.Index);
        builder.Services.Configure<EmailOptions>(email => email.PickupFolder = options.Mail);
        builder.Services.AddDataProtection().SetApplicationName("pori").PersistKeysToFileSystem(new(options.Keys));
        builder.Services.AddSingleton<SiteClock>();
        builder.Services.AddSingleton<TimeProvider>(p => p.GetRequiredService<SiteClock>());
        builder.Services.AddRecipeFolder(SiteRecipes.Folder);
        builder.Services.AddCms();
        builder.Services.AddPoriYhdistys();
        builder.Services.AddTheme();
        builder.Services.AddHostSecurity();
        builder.Services.AddHostHealth();
        builder.Services.AddProblemDetails();
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
        builder.Services.AddOpenApi(api =>
        {
            // What people read is no part of the API.
            api.ShouldInclude = address =>
                address.HttpMethod != HttpMethods.Head
                && address.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            api.AddDocumentTransformer<ApiDescription>();
        });
        builder.AddKnownHosts(options.Urls);
        return builder;
    }

    private static void AddTheme(this IServiceCollection services)
    {
        foreach (var assembly in new[] { typeof(Startup).Assembly, typeof(Pori.Yhdistys.Theme.Manifest).Assembly })
            services.AddSingleton(new TextSource(assembly));
        services.AddSingleton(new TemplateSource(typeof(Pori.Yhdistys.Theme.Manifest).Assembly));
    }
}
