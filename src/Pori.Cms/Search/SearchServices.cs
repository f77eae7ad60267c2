using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pori.Cms.Queries;
using Pori.Cms.Recipes;
using Pori.Cms.Search.Indices;
using Pori.Cms.Storage;

namespace Pori.Cms.Search;

/// <summary>Registers the search area.</summary>
internal static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddOptions<SearchOptions>();
        services.AddSingleton<ListedIn>();
        services.AddSingleton<IndexFolders>();
        services.AddSingleton<IndexSource>();
        services.AddSingleton<SiteSearchContent>();
        services.AddSingleton<SearchIndexer>();
        services.AddSingleton<IChangeSubscriber>(p => p.GetRequiredService<SearchIndexer>());
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<SearchIndexer>());
        services.AddSingleton<IFeedReader>(p => p.GetRequiredService<SearchIndexer>());
        services.AddSingleton<IAudit, IndexFilesAudit>();
        services.AddSingleton<IAudit, SearchIndexAudit>();
        services.AddSingleton<ISearch, LuceneSearch>();
        services.AddSingleton<SearchedTypes>();
        services.AddSingleton<SearchAudit>();
        services.AddIndices();
        return services;
    }

    private static void AddIndices(this IServiceCollection services)
    {
        services.AddSingleton<IndexKeeperServices>();
        services.AddSingleton<LuceneIndexBuilder>();
        services.AddSingleton<LuceneIndices>();
        services.AddSingleton<IChangeSubscriber>(p => p.GetRequiredService<LuceneIndices>());
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<LuceneIndices>());
        services.AddSingleton<IFeedReader>(p => p.GetRequiredService<LuceneIndices>());
        services.AddSingleton<LuceneQueries>();
        services.AddSingleton<LuceneCalls>();
        services.AddSingleton<IQuerySource, LuceneQuerySource>();
        services.AddSingleton<IRecipeStep, LuceneIndexStep>();
        services.AddSingleton<IRecipeStep, LuceneIndexResetStep>();
        services.AddSingleton<IRecipeStep, LuceneIndexRebuildStep>();
    }
}
