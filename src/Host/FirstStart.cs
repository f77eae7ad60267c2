using Microsoft.EntityFrameworkCore;
using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Host;

/// <summary>Brings the database up to date, and fills a site that is empty: recipes, then the generated demo data.</summary>
internal static class FirstStart
{
    private const string Marker = "FirstStart";
    private const string Begun = "Begun";
    private const string Done = "Done";

    public static async Task PrepareAsync(
        IServiceProvider services,
        SiteOptions options,
        CancellationToken cancellationToken
    )
    {
        await services.GetRequiredService<SiteDatabase>().PrepareAsync(cancellationToken);
        await services.GetRequiredService<SystemRoles>().EnsureAsync(cancellationToken);
        var marker = await services.GetRequiredService<SiteDocuments>().GetAsync(Marker);
        if (marker.ContainsKey(Done))
            return;
        // What lies in a site that no first start has begun to fill is its owner's: the demo is never poured into it.
        if (options.Empty || (!marker.ContainsKey(Begun) && await HasContentAsync(services, cancellationToken)))
        {
            await MarkAsync(services, Done, cancellationToken);
            return;
        }
        await MarkAsync(services, Begun, cancellationToken);
        await FillAsync(services, options, cancellationToken);
        await MarkAsync(services, Done, cancellationToken);
    }

    // A first start that was cut short is gone through again: recipes and fill pass over what is there.
    private static async Task FillAsync(
        IServiceProvider services,
        SiteOptions options,
        CancellationToken cancellationToken
    )
    {
        var recipes = options.Recipes.Count > 0 ? options.Recipes : SiteRecipes.Demo;
        foreach (var file in recipes)
            if (await RecipeCommands.RunAsync(services, file, dryRun: false, cancellationToken) != 0)
                throw new InvalidOperationException($"The first start stops: {file.Name} cannot run.");
        if (options.Recipes.Count == 0 && !options.Small)
            await RecipeCommands.FillAsync(services, SiteRecipes.Fill, cancellationToken);
    }

    private static Task<bool> HasContentAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services
            .GetRequiredService<IUnitOfWork>()
            .ReadAsync(db => db.Set<ContentItemIndex>().AnyAsync(cancellationToken), cancellationToken);

    private static Task<bool> MarkAsync(IServiceProvider services, string state, CancellationToken cancellationToken) =>
        services
            .GetRequiredService<IUnitOfWork>()
            .RunAsync(
                db => SiteDocuments.UpdateAsync(db, Marker, document => document[state] = true),
                cancellationToken
            );
}
