using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Identity;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Where one asks for an account.</summary>
internal sealed class RegisterPage(AccountTools tools, AskForAccount ask) : AccountPage(tools)
{
    /// <summary>Gets or sets the address that was typed.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Gets whether the mail is on its way.</summary>
    public bool Sent { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await ask.RunAsync((Email ?? "").Trim(), Culture, Place, cancellationToken);
        if (!outcome.Succeeded)
            return Again(outcome.Refusals);
        Sent = true;
        return Page();
    }

    protected override LocalizedRoute Route => StepRoutes.Register;

    protected override string TitleKey => "accounts.register.title";
}
