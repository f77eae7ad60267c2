using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Identity;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Where one shows the second factor.</summary>
internal sealed class CodePage(
    AccountTools tools,
    ShowSecondFactor show,
    BrowserSessions sessions,
    PendingSignIns pending
) : AccountPage(tools)
{
    /// <summary>Gets or sets the code that was typed.</summary>
    [BindProperty]
    public string? Code { get; set; }

    protected override LocalizedRoute Route => StepRoutes.Code;

    protected override string TitleKey => "accounts.code.title";

    public IActionResult OnGet() =>
        pending.Read(HttpContext) is null ? LocalRedirect(To(AccountRoutes.SignIn)) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (pending.Read(HttpContext) is not { } shown)
            return Refuse([new("accounts.code.late")]);
        var outcome = await show.RunAsync(shown, Code ?? "", Place, cancellationToken);
        if (!outcome.Succeeded)
            return Again(outcome.Refusals);
        PendingSignIns.Remove(HttpContext);
        await sessions.BeginAsync(HttpContext, shown.UserId, outcome.Value!);
        ReturnUrl = shown.ReturnUrl;
        return LocalRedirect(Onward);
    }
}
