using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Identity;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Where one signs in.</summary>
internal sealed class SignInPage(
    AccountTools tools,
    SignIn signIn,
    BrowserSessions sessions,
    PendingSignIns pending,
    ExternalProviders providers
) : AccountPage(tools)
{
    /// <summary>Gets or sets the address that was typed.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Gets or sets the password; it is never shown again.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Gets the services that one may sign in with.</summary>
    public IReadOnlyList<ExternalProvider> Providers => providers.All;

    protected override LocalizedRoute Route => AccountRoutes.SignIn;

    protected override string TitleKey => "accounts.sign_in.title";

    public IActionResult OnGet() => Person.Of(User) is null ? Page() : LocalRedirect(Onward);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await signIn.RunAsync(new((Email ?? "").Trim(), Password ?? ""), Place, cancellationToken);
        if (!outcome.Succeeded)
            return Again(outcome.Refusals);
        var step = outcome.Value!;
        if (step.NeedsCode)
        {
            pending.Write(HttpContext, new(step.UserId, step.Stamp, "password", Strong: false, ReturnUrl ?? ""));
            return LocalRedirect(To(StepRoutes.Code));
        }
        await sessions.BeginAsync(HttpContext, step.UserId, new SessionProof("password"));
        return LocalRedirect(Onward);
    }
}
