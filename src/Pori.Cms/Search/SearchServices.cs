using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
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
        services.AddSingleton<ISearch, LuceneSearch>();
        services.AddSingleton(p => new SearchAudit(
            p.GetRequiredService<SearchIndexer>(),
            p.GetRequiredService<IndexFolders>(),
            p.GetRequiredService<SiteSearchContent>(),
            p.GetRequiredService<Storage.IUnitOfWork>()
        ));
        return services;
    }
}
