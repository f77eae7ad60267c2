using Microsoft.AspNetCore.DataProtection;
using Pori.Cms;
using Pori.Cms.Email;
using Pori.Cms.Files;
using Pori.Cms.Identity;
using Pori.Cms.Liquid.Views;
using Pori.Cms.Localization;
using Pori.Cms.Recipes;
using Pori.Cms.Search;
using Pori.Cms.Storage;
using Pori.Yhdistys.Module;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Host;

/// <summary>Puts the site together: kernel, module, theme, and where this site's data lie.</summary>
internal static class SiteBuilder
{
    /// <param name="options">Where the site's data lie.</param>
    /// <param name="settings">Settings besides those of the environment; tests give them.</param>
    public static WebApplicationBuilder Create(
        SiteOptions options,
        IReadOnlyDictionary<string, string?>? settings = null
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                // The list of the site's assets is named after the Host, also where tests start it.
                ApplicationName = typeof(SiteBuilder).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.ListenAt(options.Urls);
        Directory.CreateDirectory(options.Data);
        builder.Services.AddData(options);
        builder.AddCaseFiles(options);
        builder.Services.AddRecipeFolder(SiteRecipes.Folder);
        builder.Services.AddCms();
        builder.Services.AddPoriYhdistys();
        builder.Services.AddTheme();
        builder.KeepAddressesOutOfLogs();
        builder.AddAccounts();
        builder.Services.AddHostHealth();
        builder.Services.AddHttpClient();
        builder.Services.AddApiDescription();
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
        return builder;
    }

    private static void ListenAt(this WebApplicationBuilder builder, string urls)
    {
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.AddKnownHosts(urls);
    }

    private static void KeepAddressesOutOfLogs(this WebApplicationBuilder builder)
    {
        // At Information the framework writes whole addresses, and what people search for stands in them.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning);
    }

    private static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddHostSecurity();
        builder.Services.AddOptions<SessionLimits>().BindConfiguration("Session");
        builder.Services.AddOptions<LockoutLimits>().BindConfiguration("Lockout");
        builder.Services.AddExternalSignIn(
            builder.Configuration,
            AccountRoutes.Provider.Paths[SiteCultures.Standard.Default],
            new OutsideClock()
        );
    }

    private static void AddData(this IServiceCollection services, SiteOptions options)
    {
        services.Configure<DatabaseOptions>(database =>
        {
            database.SqliteFile = options.Database;
            database.PostgresConnection = options.Postgres;
            database.MigrationsAssembly = typeof(Startup).Assembly.GetName().Name;
        });
        services.Configure<SearchOptions>(search => search.Directory = options.Index);
        services
            .AddOptions<EmailOptions>()
            .BindConfiguration("Email")
            .Configure(email =>
            {
                email.PickupFolder ??= options.Mail;
                email.Origin = options.Urls.Split(';')[0].TrimEnd('/');
            })
            .Validate(email => EmailAddress.IsValid(email.From), "Email:From is no address.")
            .ValidateOnStart();
        services.AddDataProtection().SetApplicationName("pori").PersistKeysToFileSystem(new(options.Keys));
        services.AddSingleton<SiteClock>();
        services.AddSingleton<TimeProvider>(p => p.GetRequiredService<SiteClock>());
    }

    // In Development there is no scanner as a rule, and files are let through; the start says so.
    private static void AddCaseFiles(this WebApplicationBuilder builder, SiteOptions options) =>
        builder
            .Services.AddOptions<FilesOptions>()
            .Configure(files => files.RequireScan = !builder.Environment.IsDevelopment())
            .BindConfiguration("Files")
            .PostConfigure(files => files.Folder ??= options.Files);

    private static void AddApiDescription(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddOpenApi(api =>
        {
            // What people read is no part of the API.
            api.ShouldInclude = address =>
                address.HttpMethod != HttpMethods.Head
                && address.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            api.AddDocumentTransformer<ApiDescription>();
        });
    }

    private static void AddTheme(this IServiceCollection services)
    {
        foreach (var assembly in new[] { typeof(Startup).Assembly, typeof(Pori.Yhdistys.Theme.Manifest).Assembly })
            services.AddSingleton(new TextSource(assembly));
        services.AddSingleton(new TemplateSource(typeof(Pori.Yhdistys.Theme.Manifest).Assembly));
    }
}
