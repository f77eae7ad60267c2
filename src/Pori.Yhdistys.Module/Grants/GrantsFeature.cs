using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms;
using Pori.Cms.Contents;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Grants.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Grants;

/// <summary>Grant forms and calls as the public sees them.</summary>
internal sealed class GrantsFeature : IFeature
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddContentType<GrantFormPart, GrantFormSearch, GrantFormView>();
        services.AddContentType<GrantCallPart, GrantCallSearch, GrantCallView>();
        services.AddContentPart<GrantCriterionPart>();
        services.AddSingleton<CallDeadlines>();
        services.AddSingleton<CallCards>();
        services.AddSingleton<IOpenCalls>(p => p.GetRequiredService<CallCards>());
        services.AddPage<CallsPage>();
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapPage<CallsPage>();
}
