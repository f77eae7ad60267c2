using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms;
using Pori.Cms.Contents;
using Pori.Cms.Localization;
using Pori.Cms.Recipes;
using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Accounts.Contracts;
using Pori.Yhdistys.Module.Associations.Contracts;
using Pori.Yhdistys.Module.Associations.Import;
using Pori.Yhdistys.Module.Events.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Associations;

/// <summary>The register of associations: directory, pages, import.</summary>
internal sealed class AssociationsFeature : IFeature
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddContentType<AssociationPart, AssociationSearch, AssociationView>();
        services.AddSingleton<IModelPart, AssociationsTables>();
        services.AddSingleton<IContentIndex, AssociationIndexer>();
        services.AddSingleton<IAssociationDirectory, AssociationDirectory>();
        services.AddSingleton<IOrganisers, Organisers>();
        services.AddSingleton<IAssociationRegister, AssociationRegister>();
        services.AddSingleton<IDemoFill, FillRegister>();
        services.AddSingleton<IRegisterImport, ImportRegister>();
        services.AddSingleton<RegisterReportText>();
        services.AddPage<DirectoryPage>();
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapPage<DirectoryPage>();
}
