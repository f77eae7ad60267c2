using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Identity;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Where one shows again who one is.</summary>
internal sealed class ProvePage(AccountTools tools, ProveAgain prove) : AccountPage(tools)
{
    /// <summary>Gets or sets the password; it is never shown again.</summary>
    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await prove.RunAsync(Password ?? "", Actor, Place, cancellationToken);
        return outcome.Succeeded ? LocalRedirect(Onward) : Again(outcome.Refusals);
    }

    protected override LocalizedRoute Route => StepRoutes.Prove;

    protected override string TitleKey => "accounts.prove.title";
}
