using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Caching;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>Registers what the pages of all slices share.</summary>
internal static class PagesServices
{
    public static IServiceCollection AddPages(this IServiceCollection services) =>
        services
            .Configure<PageCacheOptions>(cache => cache.Queries.UnionWith(PageRoutes.QueryNames))
            .AddHttpContextAccessor()
            .AddSingleton<ShownTags>()
            .AddSingleton<PublicSearch>()
            .AddSingleton<PublicLinks>()
            .AddSingleton<SearchList>()
            .AddSingleton<PageFrame>()
            .AddSingleton<FormGate>();
}
