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
        AccountRoutes.Provider,
        StepRoutes.Code,
        StepRoutes.Passkey,
        StepRoutes.Register,
        StepRoutes.Confirm,
        StepRoutes.Forgot,
        StepRoutes.Reset,
        StepRoutes.Prove,
        StepRoutes.First,
        StepRoutes.Password,
        StepRoutes.Email,
        StepRoutes.ConfirmEmail,
        StepRoutes.Factors,
        StepRoutes.App,
        StepRoutes.NewPasskey,
        StepRoutes.Devices,
        StepRoutes.Events,
    ];

    public void ConfigureServices(IServiceCollection services)
    {
        services.AddMandates().AddMandatePages();
        services.AddSingleton<ICurrentPerson, CurrentPerson>();
        services.AddSingleton<AccountTools>();
        services.AddSingleton<AccountMails>();
        AddUseCases(services);
        services.Configure<SessionHandlerOptions>(
            SessionHandlerOptions.Scheme,
            options => (options.SignIn, options.SecondFactor) = (SignInAddress, SecondFactorAddress)
        );
        AddPages(services);
    }

    private static void AddUseCases(IServiceCollection services)
    {
        services.AddScoped<AccountWork>();
        services.AddScoped<Tries>();
        services.AddScoped<SignIn>();
        services.AddScoped<ShowSecondFactor>();
        services.AddScoped<AskForAccount>();
        services.AddScoped<MakeAccount>();
        services.AddScoped<AskForPassword>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<AskForNewAddress>();
        services.AddScoped<ConfirmNewAddress>();
        services.AddScoped<Factors>();
        services.AddScoped<SetUpApp>();
        services.AddScoped<RemoveFactor>();
        services.AddScoped<Passkeys>();
        services.AddScoped<EndSession>();
        services.AddScoped<SeeEvents>();
        services.AddScoped<ProveAgain>();
        services.AddScoped<SignInByProvider>();
        services.AddScoped<ProviderSteps>();
        services.AddScoped<MakeFirstAdministrator>();
        services.AddScoped<IFirstAdministrator>(p => p.GetRequiredService<MakeFirstAdministrator>());
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddOpenPage("/Accounts/SignInPage", AccountRoutes.SignIn);
        services.AddOpenPage("/Accounts/SignOutPage", AccountRoutes.SignOut);
        services.AddOpenPage("/Accounts/CodePage", StepRoutes.Code);
        services.AddOpenPage("/Accounts/PasskeyPage", StepRoutes.Passkey);
        services.AddOpenPage("/Accounts/RegisterPage", StepRoutes.Register);
        services.AddOpenPage("/Accounts/ConfirmPage", StepRoutes.Confirm);
        services.AddOpenPage("/Accounts/ForgotPage", StepRoutes.Forgot);
        services.AddOpenPage("/Accounts/ResetPage", StepRoutes.Reset);
        services.AddOpenPage("/Accounts/FirstPage", StepRoutes.First);
        services.AddOpenPage("/Accounts/ProviderPage", AccountRoutes.Provider);
        services.AddLocalizedPage("/Accounts/ProvePage", StepRoutes.Prove, AccessPolicies.FirstStep);
        services.AddLocalizedPage("/Accounts/FactorsPage", StepRoutes.Factors, AccessPolicies.FirstStep);
        services.AddLocalizedPage("/Accounts/AppPage", StepRoutes.App, AccessPolicies.FirstStep);
        services.AddLocalizedPage("/Accounts/NewPasskeyPage", StepRoutes.NewPasskey, AccessPolicies.FirstStep);
        services.AddLocalizedPage("/Accounts/MyAccountPage", AccountRoutes.Account);
        services.AddLocalizedPage("/Accounts/PasswordPage", StepRoutes.Password);
        services.AddLocalizedPage("/Accounts/EmailPage", StepRoutes.Email);
        services.AddLocalizedPage("/Accounts/ConfirmEmailPage", StepRoutes.ConfirmEmail);
        services.AddLocalizedPage("/Accounts/DevicesPage", StepRoutes.Devices);
        services.AddLocalizedPage("/Accounts/EventsPage", StepRoutes.Events);
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        var named = routes.ServiceProvider.GetRequiredService<Routes>();
        foreach (var route in All)
            named.Add(route);
        routes.MapMandatePages();
    }

    private static string? SecondFactorAddress(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            ? null
            : http.RequestServices.GetRequiredService<Routes>().Url(StepRoutes.Factors.Name, http.GetCulture());

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
