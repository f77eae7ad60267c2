using Microsoft.EntityFrameworkCore;
using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Host;

/// <summary>Brings the database up to date, and fills a site that is empty: recipes, then the generated demo data.</summary>
internal static class FirstStart
{
    public static async Task PrepareAsync(
        IServiceProvider services,
        SiteOptions options,
        CancellationToken cancellationToken
    )
    {
        await services.GetRequiredService<SiteDatabase>().PrepareAsync(cancellationToken);
        await services.GetRequiredService<SystemRoles>().EnsureAsync(cancellationToken);
        if (options.Empty || !await IsEmptyAsync(services, cancellationToken))
            return;
        var recipes = options.Recipes.Count > 0 ? options.Recipes : RecipeFiles.Demo;
        foreach (var file in recipes)
            if (await RecipeCommands.RunAsync(services, file, dryRun: false, cancellationToken) != 0)
                throw new InvalidOperationException($"The first start stops: {file.Name} cannot run.");
        if (options.Recipes.Count == 0 && !options.Small)
            await RecipeCommands.FillAsync(services, RecipeFiles.Fill, cancellationToken);
    }

    private static Task<bool> IsEmptyAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services
            .GetRequiredService<IUnitOfWork>()
            .ReadAsync(
                async db => !await db.SiteDocuments.AnyAsync(d => d.Name == "ContentDefinition", cancellationToken),
                cancellationToken
            );
}
