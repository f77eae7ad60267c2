using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Host;

/// <summary>Brings the database up to date, and fills a site that is empty: recipes, then the generated demo data.</summary>
internal static class FirstStart
{
    private const string Marker = "FirstStart";

    public static async Task PrepareAsync(
        IServiceProvider services,
        SiteOptions options,
        CancellationToken cancellationToken
    )
    {
        await services.GetRequiredService<SiteDatabase>().PrepareAsync(cancellationToken);
        await services.GetRequiredService<SystemRoles>().EnsureAsync(cancellationToken);
        var documents = services.GetRequiredService<SiteDocuments>();
        if (options.Empty || (await documents.GetAsync(Marker)).Count > 0)
            return;
        var recipes = options.Recipes.Count > 0 ? options.Recipes : RecipeFiles.Demo;
        foreach (var file in recipes)
            if (await RecipeCommands.RunAsync(services, file, dryRun: false, cancellationToken) != 0)
                throw new InvalidOperationException($"The first start stops: {file.Name} cannot run.");
        if (options.Recipes.Count == 0 && !options.Small)
            await RecipeCommands.FillAsync(services, RecipeFiles.Fill, cancellationToken);
        await MarkAsync(services, cancellationToken);
    }

    // A first start that was cut short is gone through again: recipes and fill pass over what is there.
    private static Task<bool> MarkAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services
            .GetRequiredService<IUnitOfWork>()
            .RunAsync(
                db => SiteDocuments.UpdateAsync(db, Marker, document => document["Done"] = true),
                cancellationToken
            );
}
