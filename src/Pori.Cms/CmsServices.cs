using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Contents;
using Pori.Cms.Identity;
using Pori.Cms.Queries;
using Pori.Cms.Search;
using Pori.Cms.Storage;
using Pori.Cms.Taxonomies;

namespace Pori.Cms;

/// <summary>The kernel's one registration.</summary>
public static class CmsServices
{
    /// <summary>Adds every area of the kernel. The host registers a <see cref="TimeProvider"/> and <see cref="DatabaseOptions"/>.</summary>
    public static IServiceCollection AddCms(this IServiceCollection services)
    {
        services.AddStorage();
        services.AddContents();
        services.AddTaxonomies();
        services.AddCmsIdentity();
        services.AddQueries();
        services.AddSearch();
        return services;
    }
}
