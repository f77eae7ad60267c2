using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Identity;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Where one makes the account whose address the mail has confirmed.</summary>
internal sealed class ConfirmPage(AccountTools tools, MakeAccount make, BrowserSessions sessions, Tries tries)
    : AccountPage(tools)
{
    /// <summary>Gets or sets the link of the mail.</summary>
    [BindProperty(SupportsGet = true)]
    public string? K { get; set; }

    /// <summary>Gets or sets the given name.</summary>
    [BindProperty]
    public string? GivenName { get; set; }

    /// <summary>Gets or sets the family name.</summary>
    [BindProperty]
    public string? FamilyName { get; set; }

    /// <summary>Gets or sets the password.</summary>
    [BindProperty]
    public string? NewPassword { get; set; }

    /// <summary>Gets the address that is confirmed.</summary>
    public string? Address => make.AddressOf(K);

    /// <summary>Gets whether the link is one of ours and not too old.</summary>
    public bool IsGood => Address is not null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var request = new NewAccount(K, GivenName ?? "", FamilyName ?? "", NewPassword ?? "", Culture);
        var outcome = await make.RunAsync(request, Place, cancellationToken);
        if (!outcome.Succeeded)
            return Again(outcome.Refusals);
        await tries.SucceededAsync(outcome.Value!, Place, cancellationToken);
        await sessions.BeginAsync(HttpContext, outcome.Value!, new SessionProof("password"));
        return LocalRedirect(To(AccountRoutes.Account));
    }

    protected override LocalizedRoute Route => StepRoutes.Confirm;

    protected override string TitleKey => "accounts.confirm.title";
}
