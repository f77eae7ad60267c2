using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;
using Pori.Yhdistys.Module.Accounts.Mandates;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>People sign in and keep their accounts.</summary>
internal sealed class AccountsFeature : IFeature
{
    private static readonly LocalizedRoute[] All =
    [
        AccountRoutes.SignIn,
        AccountRoutes.SignOut,
        AccountRoutes.Account,
        StepRoutes.Code,
    ];

    public void ConfigureServices(IServiceCollection services)
    {
        services.AddMandates().AddMandatePages();
        services.AddSingleton<ICurrentPerson, CurrentPerson>();
        services.AddSingleton<AccountTools>();
        services.AddScoped<SignIn>();
        services.AddScoped<ShowSecondFactor>();
        services.Configure<SessionHandlerOptions>(
            SessionHandlerOptions.Scheme,
            options => options.SignIn = SignInAddress
        );
        services.AddOpenPage("/Accounts/SignInPage", AccountRoutes.SignIn);
        services.AddOpenPage("/Accounts/SignOutPage", AccountRoutes.SignOut);
        services.AddOpenPage("/Accounts/CodePage", StepRoutes.Code);
        services.AddLocalizedPage("/Accounts/MyAccountPage", AccountRoutes.Account);
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        var named = routes.ServiceProvider.GetRequiredService<Routes>();
        foreach (var route in All)
            named.Add(route);
        routes.MapMandatePages();
    }

    // Programs are told with a status; people go to the page and come back.
    private static string? SignInAddress(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            return null;
        var asked = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : "";
        return http
            .RequestServices.GetRequiredService<Routes>()
            .Url(AccountRoutes.SignIn.Name, http.GetCulture(), ("returnUrl", asked.Length > 0 ? asked : null));
    }
}
