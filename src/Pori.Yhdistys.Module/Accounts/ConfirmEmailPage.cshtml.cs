using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Identity;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Where one confirms a new address.</summary>
internal sealed class ConfirmEmailPage(AccountTools tools, ConfirmNewAddress confirm, BrowserSessions sessions)
    : AccountPage(tools)
{
    /// <summary>Gets or sets the link of the mail.</summary>
    [BindProperty(SupportsGet = true)]
    public string? K { get; set; }

    /// <summary>Gets the address that is confirmed.</summary>
    public string? Address => confirm.AddressOf(K, Actor);

    /// <summary>Gets whether the link is this person's and not too old.</summary>
    public bool IsGood => Address is not null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await confirm.RunAsync(K, Actor, Place, cancellationToken);
        if (!outcome.Succeeded)
            return Again(outcome.Refusals);
        await sessions.BeginAsync(HttpContext, Actor.Id, SessionProof.Of(User));
        return LocalRedirect(To(AccountRoutes.Account) + "?tila=osoite");
    }

    protected override LocalizedRoute Route => StepRoutes.ConfirmEmail;

    protected override string TitleKey => "accounts.confirm_email.title";
}
