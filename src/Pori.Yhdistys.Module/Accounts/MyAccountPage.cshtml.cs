using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Identity;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>One's own account.</summary>
internal sealed class MyAccountPage(AccountTools tools, ExternalProviders providers) : AccountPage(tools)
{
    /// <summary>Gets whose account it is.</summary>
    public Person Person => Person.Of(User)!;

    /// <summary>Gets the services that can be tied to the account.</summary>
    public IReadOnlyList<ExternalProvider> Providers => providers.All;

    /// <summary>Gets what was just done, or null.</summary>
    public string? Done =>
        Request.Query["tila"].ToString() switch
        {
            "salasana" => T("accounts.change_password.done"),
            "osoite" => T("accounts.confirm_email.done"),
            "palvelu" => T("accounts.provider.done"),
            _ => null,
        };

    protected override LocalizedRoute Route => AccountRoutes.Account;

    protected override string TitleKey => "accounts.mine.title";
}
