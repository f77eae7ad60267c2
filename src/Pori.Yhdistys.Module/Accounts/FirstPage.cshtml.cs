using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Identity;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Where the first administrator is made.</summary>
internal sealed class FirstPage(AccountTools tools, MakeFirstAdministrator make, BrowserSessions sessions)
    : AccountPage(tools)
{
    /// <summary>Gets or sets the code that the console showed.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Gets or sets the address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Gets or sets the given name.</summary>
    [BindProperty]
    public string? GivenName { get; set; }

    /// <summary>Gets or sets the family name.</summary>
    [BindProperty]
    public string? FamilyName { get; set; }

    /// <summary>Gets or sets the password.</summary>
    [BindProperty]
    public string? NewPassword { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await make.RunAsync(
            new(Code ?? "", (Email ?? "").Trim(), GivenName ?? "", FamilyName ?? "", NewPassword ?? ""),
            Place,
            cancellationToken
        );
        if (!outcome.Succeeded)
            return Again(outcome.Refusals);
        await sessions.BeginAsync(HttpContext, outcome.Value!, new SessionProof("password"));
        return LocalRedirect(To(StepRoutes.Factors));
    }

    protected override LocalizedRoute Route => StepRoutes.First;

    protected override string TitleKey => "accounts.first.title";
}
