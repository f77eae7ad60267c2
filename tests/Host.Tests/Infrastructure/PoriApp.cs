using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pori.Cms.Recipes;
using Pori.Cms.Storage;

namespace Pori.Host.Tests.Infrastructure;

/// <summary>
/// The real site in this process: built by the Host, on a port of its own, filled by its first start with the small demo, its
/// clock begun at the demo's instant. Requests reach it through Kestrel.
/// </summary>
public abstract class PoriApp : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pori-host-");
    private WebApplication? app;

    // The Host reads its environment where it is started from, as ./run sets it.
    static PoriApp() => Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");

    /// <summary>Gets where the site is, without a slash at the end.</summary>
    public string Address => app!.Urls.First();

    /// <summary>Gets the folder of outgoing mail.</summary>
    public string Mail => Path.Combine(folder.FullName, "mail");

    /// <summary>Gets what the requests asked of the database.</summary>
    internal RequestCommands Commands { get; } = new();

    /// <summary>Gets the errors that the site logged.</summary>
    internal ErrorLog Errors { get; } = new();

    /// <summary>Gets the site's services.</summary>
    public IServiceProvider Services => app!.Services;

    /// <summary>Gets the recipes of the first start; none are the demo's.</summary>
    protected virtual IReadOnlyList<FileInfo> Recipes => [];

    /// <summary>Gets what the site's environment says besides; it is read while the site is built.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>();

    /// <summary>Makes a visitor with a network address and cookies of their own.</summary>
    public Visitor NewVisitor() => new(new Uri(Address));

    /// <summary>Runs a recipe that is written down in the test.</summary>
    public async Task RunRecipeAsync(string json)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        await Services
            .GetRequiredService<RecipeRunner>()
            .RunAsync(stream, "test.recipe.json", cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>Reads from the site's database.</summary>
    public Task<T> ReadAsync<T>(Func<CmsDbContext, Task<T>> read) =>
        Services.GetRequiredService<IUnitOfWork>().ReadAsync(read, TestContext.Current.CancellationToken);

    public virtual async ValueTask InitializeAsync()
    {
        var options = new SiteOptions(
            "http://127.0.0.1:0",
            folder.FullName,
            await CreatePostgresAsync(),
            Empty: false,
            Recipes,
            Small: true
        );
        var builder = SiteBuilder.Create(options, Settings);
        builder.Logging.ClearProviders().AddProvider(Errors);
        builder.Services.Configure<DatabaseOptions>(database => database.Interceptors.Add(Commands));
        app = await Serve.StartAsync(builder, options, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        await DropDatabaseAsync();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes the PostgreSQL database, or gives null for SQLite.</summary>
    protected virtual Task<string?> CreatePostgresAsync() => Task.FromResult<string?>(null);

    /// <summary>Removes what lies outside the site's folder.</summary>
    protected virtual Task DropDatabaseAsync() => Task.CompletedTask;
}
