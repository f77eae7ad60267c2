using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Recipes;

namespace Pori.Cms.Queries;

/// <summary>Registers the queries area. The Liquid area registers the <see cref="IQueryTemplateRenderer"/>.</summary>
internal static class QueriesServices
{
    public static IServiceCollection AddQueries(this IServiceCollection services)
    {
        services.AddSingleton<QueryStore>();
        services.AddSingleton<QueryManager>();
        services.AddSingleton<VisibleItems>();
        services.AddSingleton<IQuerySource, SqlQuerySource>();
        services.AddSingleton<IRecipeStep, QueriesStep>();
        return services;
    }
}
