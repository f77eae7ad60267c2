using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Contacts.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Contacts;

/// <summary>Who answers for what in the city.</summary>
internal sealed class ContactsFeature : IFeature
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddContentType<ContactPersonPart, ContactSearch, ContactView>();
        services.AddSingleton<ResponsiblePeople>();
        services.AddSingleton<IResponsiblePeople>(p => p.GetRequiredService<ResponsiblePeople>());
        services.AddPage<ContactsPage>();
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapPage<ContactsPage>();
}
