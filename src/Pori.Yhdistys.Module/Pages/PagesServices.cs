using Microsoft.Extensions.DependencyInjection;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>Registers what the pages of all slices share.</summary>
internal static class PagesServices
{
    public static IServiceCollection AddPages(this IServiceCollection services) =>
        services
            .AddHttpContextAccessor()
            .AddSingleton<ShownTags>()
            .AddSingleton<PublicSearch>()
            .AddSingleton<PublicLinks>()
            .AddSingleton<ListFacets>()
            .AddSingleton<ListPager>()
            .AddSingleton<SearchList>()
            .AddSingleton<PageFrame>()
            .AddSingleton<FormGate>();
}
