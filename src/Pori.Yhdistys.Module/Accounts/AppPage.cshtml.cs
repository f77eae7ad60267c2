using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Identity;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Where one sets up an authenticator app.</summary>
internal sealed class AppPage(
    AccountTools tools,
    SetUpApp setUp,
    ProveAgain prove,
    BrowserSessions sessions,
    SiteSettings settings
) : AccountPage(tools)
{
    /// <summary>Gets or sets the code of the app.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Gets or sets which button was pressed: start or confirm.</summary>
    [BindProperty]
    public string? Step { get; set; }

    /// <summary>Gets the recovery codes that are shown now and never again.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>Gets the key that the app needs, or null.</summary>
    public string? Secret { get; private set; }

    /// <summary>Gets the key as a picture for the app's camera.</summary>
    public string Picture => QrPicture.Of(settings.Current.SiteName, Person.Of(User)!.Email, Secret ?? "");

    public async Task<IActionResult> OnGetAsync()
    {
        if (!prove.IsFresh(Actor))
            return Prove();
        Secret = await setUp.WaitingAsync(Actor);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!prove.IsFresh(Actor))
            return Prove();
        if (Step == "start")
        {
            var started = await setUp.StartAsync(Actor, cancellationToken);
            return started.Succeeded ? LocalRedirect(To(StepRoutes.App)) : Again(started.Refusals);
        }
        Secret = await setUp.WaitingAsync(Actor);
        var outcome = await setUp.RunAsync(Code ?? "", Actor, Place, cancellationToken);
        if (!outcome.Succeeded)
            return Again(outcome.Refusals);
        // The session begins anew under another id, since it has more rights now; the codes are in this answer alone.
        await sessions.BeginAsync(HttpContext, Actor.Id, SessionProof.Of(User) with { SecondFactor = true });
        Codes = outcome.Value!;
        return Codes.Count > 0 ? Page() : LocalRedirect(To(StepRoutes.Factors));
    }

    protected override LocalizedRoute Route => StepRoutes.App;

    protected override string TitleKey => "accounts.app.title";
}
