using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Identity;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Where one adds a passkey.</summary>
internal sealed class NewPasskeyPage(AccountTools tools, Passkeys passkeys, ProveAgain prove, BrowserSessions sessions)
    : AccountPage(tools)
{
    /// <summary>Gets or sets what the browser has made, as JSON.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    /// <summary>Gets the recovery codes that are shown now and never again.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>Gets what the browser needs, as JSON.</summary>
    public string Options { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!prove.IsFresh(Actor))
            return Prove();
        Options = await passkeys.NewAsync(HttpContext, Actor);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!prove.IsFresh(Actor))
            return Prove();
        var outcome = await passkeys.AddAsync(HttpContext, Credential ?? "", Actor, cancellationToken);
        if (!outcome.Succeeded)
        {
            Options = await passkeys.NewAsync(HttpContext, Actor);
            return Again(outcome.Refusals);
        }
        // The session begins anew under another id, since it has more rights now; the codes are in this answer alone.
        await sessions.BeginAsync(HttpContext, Actor.Id, SessionProof.Of(User) with { SecondFactor = true });
        Codes = outcome.Value!;
        return Codes.Count > 0 ? Page() : LocalRedirect(To(StepRoutes.Factors));
    }

    protected override LocalizedRoute Route => StepRoutes.NewPasskey;

    protected override string TitleKey => "accounts.passkey.new_title";
}
