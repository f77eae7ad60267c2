using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Identity;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Where one leaves for a service, and comes back from it.</summary>
internal sealed class ProviderPage(
    AccountTools tools,
    SignInByProvider signIn,
    ExternalProviders providers,
    ProviderSteps steps
) : AccountPage(tools)
{
    /// <summary>Gets or sets the service that one leaves for; it is a link, since forms may not lead to other sites.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Palvelu { get; set; }

    /// <summary>Gets who has come back, or null.</summary>
    public ExternalIdentity? Identity { get; private set; }

    /// <summary>Gets whether the person may tie the service to the account they have signed in to.</summary>
    public bool MayTie => Identity is not null && Person.Of(User) is not null;

    protected override LocalizedRoute Route => AccountRoutes.Provider;

    protected override string TitleKey => "accounts.provider.title";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (providers.Find(Palvelu) is { } provider)
        {
            await ExternalProviders.SendAsync(HttpContext, provider, To(AccountRoutes.Provider));
            return new EmptyResult();
        }
        Identity = await providers.ReadAsync(HttpContext);
        if (Identity is null || MayTie)
            return Page();
        var outcome = await signIn.RunAsync(Identity, Place, cancellationToken);
        if (!outcome.Succeeded)
            return Page();
        await ExternalProviders.ForgetAsync(HttpContext);
        return LocalRedirect(
            await steps.GoOnAsync(HttpContext, outcome.Value!, Identity.Provider, ReturnUrl ?? "")
                ? Onward
                : To(StepRoutes.Code)
        );
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Person.Of(User) is null || !steps.IsFresh(Actor))
            return Prove();
        Identity = await providers.ReadAsync(HttpContext);
        if (Identity is null)
            return Page();
        var outcome = await signIn.TieAsync(Identity, Actor.Id, Place, cancellationToken);
        if (!outcome.Succeeded)
            return Again(outcome.Refusals);
        await ExternalProviders.ForgetAsync(HttpContext);
        return LocalRedirect(To(AccountRoutes.Account) + "?tila=palvelu");
    }
}
