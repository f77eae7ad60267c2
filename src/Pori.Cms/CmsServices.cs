using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Api;
using Pori.Cms.Caching;
using Pori.Cms.Contents;
using Pori.Cms.Email;
using Pori.Cms.Files;
using Pori.Cms.Forms;
using Pori.Cms.Identity;
using Pori.Cms.Jobs;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Queries;
using Pori.Cms.Recipes;
using Pori.Cms.Scripting;
using Pori.Cms.Search;
using Pori.Cms.Storage;
using Pori.Cms.Taxonomies;
using Pori.Cms.Workflows;

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
        services.AddScripting();
        services.AddRecipes();
        services.AddCmsLocalization();
        services.AddCaching();
        services.AddLiquid();
        services.AddApi();
        services.AddEmail();
        services.AddFiles();
        services.AddForms();
        services.AddJobs();
        services.AddWorkflows();
        return services;
    }
}
