using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Taxonomies;

/// <summary>Registers the taxonomies area.</summary>
internal static class TaxonomiesServices
{
    public static IServiceCollection AddTaxonomies(this IServiceCollection services)
    {
        services.AddSingleton<TermLookup>();
        services.AddSingleton<IChangeSubscriber>(p => p.GetRequiredService<TermLookup>());
        services.AddSingleton<IContentIndex, TermNameIndex>();
        services.AddSingleton<IContentHandler, TaxonomyPartHandler>();
        return services;
    }
}
