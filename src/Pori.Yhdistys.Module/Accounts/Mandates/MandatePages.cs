using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Registers the pages of one's own matters and of who may act for whom; who comes there has signed in.</summary>
internal static class MandatePages
{
    private const string Folder = "/Accounts/Mandates/";

    public static IServiceCollection AddMandatePages(this IServiceCollection services) =>
        services
            .AddLocalizedPage(Folder + nameof(MyPagesPage), MyPagesRoutes.Front)
            .AddLocalizedPage(Folder + nameof(SwitchBodyPage), MyPagesRoutes.Switch)
            .AddLocalizedPage(Folder + nameof(BodyPeoplePage), MandateRoutes.People)
            .AddLocalizedPage(Folder + nameof(InvitePersonPage), MandateRoutes.Invite)
            .AddLocalizedPage(Folder + nameof(OnePersonPage), MandateRoutes.OnePerson)
            .AddLocalizedPage(Folder + nameof(RemovePersonPage), MandateRoutes.Remove)
            .AddLocalizedPage(Folder + nameof(HandOverPage), MandateRoutes.HandOver)
            .AddLocalizedPage(Folder + nameof(AcceptInvitationPage), MandateRoutes.Accept)
            .AddLocalizedPage(Folder + nameof(StartBodyPage), MandateRoutes.Start)
            .AddLocalizedPage(Folder + nameof(ClaimAssociationPage), MandateRoutes.Claim)
            .AddLocalizedPage(Folder + nameof(ClaimsPage), MandateRoutes.Claims)
            .AddLocalizedPage(Folder + nameof(DecideClaimPage), MandateRoutes.Decide);

    public static void MapMandatePages(this IEndpointRouteBuilder routes)
    {
        var named = routes.ServiceProvider.GetRequiredService<Routes>();
        foreach (var route in MandateRoutes.All)
            named.Add(route);
    }
}
