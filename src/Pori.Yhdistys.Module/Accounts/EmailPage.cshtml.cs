using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Identity;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Where one asks for another address.</summary>
internal sealed class EmailPage(AccountTools tools, AskForNewAddress ask, ProveAgain prove) : AccountPage(tools)
{
    /// <summary>Gets or sets the new address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Gets whether the mail is on its way.</summary>
    public bool Sent { get; private set; }

    public IActionResult OnGet() => prove.IsFresh(Actor) ? Page() : Prove();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!prove.IsFresh(Actor))
            return Prove();
        var outcome = await ask.RunAsync((Email ?? "").Trim(), Actor, Place, cancellationToken);
        if (!outcome.Succeeded)
            return Again(outcome.Refusals);
        Sent = true;
        return Page();
    }

    protected override LocalizedRoute Route => StepRoutes.Email;

    protected override string TitleKey => "accounts.change_email.title";
}
