using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Identity;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>The browsers in which one has signed in.</summary>
internal sealed class DevicesPage(AccountTools tools, EndSession end, BrowserSessions sessions, Formats formats)
    : AccountPage(tools)
{
    /// <summary>Gets or sets the session that is ended, or all.</summary>
    [BindProperty]
    public string? Session { get; set; }

    /// <summary>Gets the person's sessions.</summary>
    public IReadOnlyList<UserSession> List { get; private set; } = [];

    /// <summary>Gets whether a session is the one that asks.</summary>
    public bool IsThis(UserSession session) => User.HasClaim(AccountClaims.Session, session.Hash);

    /// <summary>Gets what a session is called.</summary>
    public string NameOf(UserSession session)
    {
        var name = session.Browser.Length > 0 ? session.Browser : T("accounts.devices.unknown");
        return IsThis(session) ? T("accounts.devices.this", name) : name;
    }

    /// <summary>Gets an instant as people read it.</summary>
    public string When(DateTime utc) => Moments.Of(formats, Culture, utc);

    public async Task OnGetAsync() => List = await end.OfAsync(Actor);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Session == "all")
        {
            await end.AllAsync(Actor, Place, cancellationToken);
            await sessions.EndAsync(HttpContext);
            return LocalRedirect(To(AccountRoutes.SignOut));
        }
        var outcome = await end.RunAsync(Session ?? "", Actor, Place, cancellationToken);
        if (outcome.Succeeded)
            return LocalRedirect(To(StepRoutes.Devices));
        List = await end.OfAsync(Actor);
        return Again(outcome.Refusals);
    }

    protected override LocalizedRoute Route => StepRoutes.Devices;

    protected override string TitleKey => "accounts.devices.title";
}
