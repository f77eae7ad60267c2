using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Identity;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Where one signs in with a passkey.</summary>
internal sealed class PasskeyPage(AccountTools tools, Passkeys passkeys, BrowserSessions sessions) : AccountPage(tools)
{
    /// <summary>Gets or sets what the browser shows, as JSON.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    /// <summary>Gets what the browser needs, as JSON.</summary>
    public string Options { get; private set; } = "";

    public async Task OnGetAsync() => Options = await passkeys.AskAsync(HttpContext);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await passkeys.ShowAsync(HttpContext, Credential ?? "", cancellationToken);
        if (!outcome.Succeeded)
        {
            Options = await passkeys.AskAsync(HttpContext);
            return Again(outcome.Refusals);
        }
        PendingSignIns.Remove(HttpContext);
        await sessions.BeginAsync(HttpContext, outcome.Value!, new SessionProof("passkey", SecondFactor: true));
        return LocalRedirect(Onward);
    }

    protected override LocalizedRoute Route => StepRoutes.Passkey;

    protected override string TitleKey => "accounts.passkey.title";
}
