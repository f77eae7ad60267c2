using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Identity;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Where one changes the password.</summary>
internal sealed class PasswordPage(AccountTools tools, ChangePassword change, BrowserSessions sessions)
    : AccountPage(tools)
{
    /// <summary>Gets or sets the password that holds now.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Gets or sets the new one.</summary>
    [BindProperty]
    public string? NewPassword { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var request = new PasswordChange(Password ?? "", NewPassword ?? "");
        var outcome = await change.RunAsync(request, Actor, Place, cancellationToken);
        if (!outcome.Succeeded)
            return Again(outcome.Refusals);
        await sessions.BeginAsync(HttpContext, Actor.Id, SessionProof.Of(User));
        return LocalRedirect(To(AccountRoutes.Account) + "?tila=salasana");
    }

    protected override LocalizedRoute Route => StepRoutes.Password;

    protected override string TitleKey => "accounts.change_password.title";
}
