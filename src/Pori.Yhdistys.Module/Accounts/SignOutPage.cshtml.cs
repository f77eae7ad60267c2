using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Identity;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Where one signs out: a page of its own, since no other page carries the form for it.</summary>
internal sealed class SignOutPage(AccountTools tools, BrowserSessions sessions) : AccountPage(tools)
{
    /// <summary>Gets whether nobody is signed in any more.</summary>
    public bool IsOut => Person.Of(User) is null;

    protected override LocalizedRoute Route => AccountRoutes.SignOut;

    protected override string TitleKey => IsOut ? "accounts.sign_out.done" : "accounts.sign_out.title";

    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.EndAsync(HttpContext);
        PendingSignIns.Remove(HttpContext);
        return LocalRedirect(To(AccountRoutes.SignOut));
    }
}
