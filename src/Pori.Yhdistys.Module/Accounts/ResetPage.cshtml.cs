using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Identity;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Where one sets a new password with the link of a mail.</summary>
internal sealed class ResetPage(
    AccountTools tools,
    ResetPassword reset,
    BrowserSessions sessions,
    PendingSignIns pending
) : AccountPage(tools)
{
    /// <summary>Gets or sets the link of the mail.</summary>
    [BindProperty(SupportsGet = true)]
    public string? K { get; set; }

    /// <summary>Gets or sets the password.</summary>
    [BindProperty]
    public string? NewPassword { get; set; }

    /// <summary>Gets whether the link is one of ours and not too old.</summary>
    public bool IsGood => reset.IsGood(K);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await reset.RunAsync(K, NewPassword ?? "", Place, cancellationToken);
        if (!outcome.Succeeded)
            return Again(outcome.Refusals);
        var step = outcome.Value!;
        await sessions.EndAsync(HttpContext);
        if (step.NeedsCode)
        {
            pending.Write(HttpContext, new(step.UserId, step.Stamp, "password", Strong: false, ReturnUrl ?? ""));
            return LocalRedirect(To(StepRoutes.Code));
        }
        await sessions.BeginAsync(HttpContext, step.UserId, new SessionProof("password"));
        return LocalRedirect(To(AccountRoutes.Account));
    }

    protected override LocalizedRoute Route => StepRoutes.Reset;

    protected override string TitleKey => "accounts.reset.title";
}
