using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Recipes;

/// <summary>Registers the recipes area, and what modules add to it.</summary>
public static class RecipesServices
{
    /// <summary>Adds a folder whose recipes other recipes can run by name.</summary>
    public static IServiceCollection AddRecipeFolder(this IServiceCollection services, string path) =>
        services.AddSingleton(new RecipeFolder(path));

    /// <summary>Adds a feature or theme that recipes may name.</summary>
    public static IServiceCollection AddKnownFeature(this IServiceCollection services, KnownFeature feature) =>
        services.AddSingleton(feature);

    internal static IServiceCollection AddRecipes(this IServiceCollection services)
    {
        services.AddSingleton<FeatureCatalogue>();
        services.AddSingleton<RecipeLibrary>();
        services.AddSingleton(p => new RecipeFunctions(
            p.GetRequiredService<IdGenerator>(),
            p.GetService<IConfiguration>()
        ));
        services.AddSingleton<RecipePlanner>();
        services.AddSingleton<DefinitionChanges>();
        services.AddSingleton(p => new RecipeRunner(
            p.GetRequiredService<IUnitOfWork>(),
            p.GetRequiredService<RecipePlanner>()
        ));
        services.AddSingleton<IRecipeStep, FeatureStep>();
        services.AddSingleton<IRecipeStep, ThemesStep>();
        services.AddSingleton<IRecipeStep, SettingsStep>();
        services.AddSingleton<IRecipeStep, ContentDefinitionStep>();
        services.AddSingleton<IRecipeStep, ReplaceContentDefinitionStep>();
        services.AddSingleton<IRecipeStep, DeleteContentDefinitionStep>();
        services.AddSingleton<IRecipeStep, ContentStep>();
        return services;
    }
}
