using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Liquid;
using Pori.Cms.Recipes;

namespace Pori.Cms.Queries;

/// <summary>Registers the queries area.</summary>
internal static class QueriesServices
{
    public static IServiceCollection AddQueries(this IServiceCollection services)
    {
        services.AddSingleton<QueryStore>();
        services.AddSingleton<QueryManager>();
        services.AddSingleton<QueryCalls>();
        services.AddHttpContextAccessor();
        services.AddSingleton<IQueryTemplateRenderer, QueryTemplates>();
        services.AddSingleton<IQueryRunner, LiquidQueries>();
        services.AddSingleton<VisibleItems>();
        services.AddSingleton<IQuerySource, SqlQuerySource>();
        services.AddSingleton<IRecipeStep, QueriesStep>();
        return services;
    }
}
