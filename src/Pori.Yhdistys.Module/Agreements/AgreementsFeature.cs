using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Agreements;

/// <summary>Partnership agreements as the public sees them.</summary>
internal sealed class AgreementsFeature : IFeature
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddContentType<PartnershipAgreementPart, AgreementSearch, AgreementView>();
        services.AddPage<AgreementsPage>();
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapPage<AgreementsPage>();
}
