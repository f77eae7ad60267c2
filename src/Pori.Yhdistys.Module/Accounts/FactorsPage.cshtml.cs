using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Pori.Cms.Identity;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Where one sees and takes away second factors.</summary>
internal sealed class FactorsPage(
    AccountTools tools,
    Factors factors,
    RemoveFactor remove,
    ProveAgain prove,
    BrowserSessions sessions
) : AccountPage(tools)
{
    /// <summary>Gets or sets which factor is taken away, or codes for new recovery codes.</summary>
    [BindProperty]
    public string? Factor { get; set; }

    /// <summary>Gets the recovery codes that are shown now and never again.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>Gets what the person has.</summary>
    public FactorList List { get; private set; } = new(false, [], 0);

    /// <summary>Gets whether nothing else is open to the person before they have one.</summary>
    public bool MustHaveOne => User.HasClaim(c => c.Type == AccountClaims.NeedsSecondFactor);

    /// <summary>Gets what a passkey is called.</summary>
    public string NameOf(IdentityUserPasskey<string> passkey) =>
        passkey.Data.Name is { Length: > 0 } name ? name : T("accounts.passkey.unnamed");

    /// <summary>Gets a passkey's id as it stands in the form.</summary>
    public static string IdOf(IdentityUserPasskey<string> passkey) => WebEncoders.Base64UrlEncode(passkey.CredentialId);

    public async Task OnGetAsync() => List = await factors.OfAsync(Actor.Id);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!prove.IsFresh(Actor))
            return Prove();
        List = await factors.OfAsync(Actor.Id);
        if (Factor == "codes")
        {
            var made = await remove.NewCodesAsync(Actor, Place, cancellationToken);
            Codes = made.Value ?? [];
            return made.Succeeded ? Page() : Again(made.Refusals);
        }
        var outcome = await remove.RunAsync(Factor ?? "", Actor, Place, cancellationToken);
        if (!outcome.Succeeded)
            return Again(outcome.Refusals);
        await sessions.BeginAsync(HttpContext, Actor.Id, SessionProof.Of(User));
        return LocalRedirect(To(StepRoutes.Factors));
    }

    protected override LocalizedRoute Route => StepRoutes.Factors;

    protected override string TitleKey => "accounts.factors.title";
}
