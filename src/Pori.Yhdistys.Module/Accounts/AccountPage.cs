using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pori.Cms;
using Pori.Cms.Contents;
using Pori.Cms.Identity;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>What every page of accounts needs.</summary>
internal sealed record AccountTools(FormGate Gate, Texts Texts, IdGenerator Ids, PageFrame Frame, Routes Routes);

/// <summary>A page of accounts: framed, never for search engines, with the address that one goes to after it.</summary>
internal abstract class AccountPage(AccountTools tools) : FormPage(tools.Gate, tools.Texts, tools.Ids)
{
    private const int LongestAddress = 1000;

    /// <summary>Gets or sets where one goes after signing in; only addresses of this site are taken, others become empty.</summary>
    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>Gets the page's route.</summary>
    protected abstract LocalizedRoute Route { get; }

    /// <summary>Gets the key of the page's title.</summary>
    protected abstract string TitleKey { get; }

    protected override string Title => T(TitleKey);

    /// <summary>Gets the address of another page in this page's language; it goes on with where one wants to go.</summary>
    public string To(LocalizedRoute route) =>
        tools.Routes.Url(route.Name, Culture, ("returnUrl", ReturnUrl is { Length: > 0 } url ? url : null));

    /// <summary>Gets the address at which one leaves for a service.</summary>
    public string To(LocalizedRoute route, ExternalProvider provider) =>
        tools.Routes.Url(
            route.Name,
            Culture,
            ("palvelu", provider.Name),
            ("returnUrl", ReturnUrl is { Length: > 0 } url ? url : null)
        );

    /// <summary>Gets who asks.</summary>
    public Actor Actor => Actor.Of(User);

    /// <summary>Gets where the request comes from.</summary>
    protected SessionPlace Place => BrowserSessions.PlaceOf(HttpContext);

    /// <summary>Shows the form again; too many tries have a status of their own.</summary>
    protected PageResult Again(IReadOnlyList<Refusal> refusals) =>
        Refuse(
            refusals,
            refusals.Any(r => r.Code == Tries.TooMany)
                ? StatusCodes.Status429TooManyRequests
                : StatusCodes.Status422UnprocessableEntity
        );

    /// <summary>Sends the person to show again who they are, and back here.</summary>
    protected IActionResult Prove() =>
        LocalRedirect(tools.Routes.Url(StepRoutes.Prove.Name, Culture, ("returnUrl", Request.Path.Value)));

    /// <summary>Gets where one goes when nothing else is left to do.</summary>
    protected string Onward =>
        ReturnUrl is { Length: > 0 } url ? url : tools.Routes.Url(AccountRoutes.Account.Name, Culture);

    protected override void Prepare()
    {
        ReturnUrl = IsOwn(ReturnUrl) ? ReturnUrl : "";
        Frame(Title);
    }

    protected override void Frame(string title) =>
        HttpContext.Features.Set(
            tools.Frame.Of(Route.Name, Culture, TitleKey) with
            {
                Title = title,
                NoIndex = true,
                Section = null,
            }
        );

    // An address of this site begins with one slash; what browsers read as another host's, or as a header, does not pass.
    private bool IsOwn(string? address) =>
        address is { Length: > 0 and <= LongestAddress }
        && address[0] == '/'
        && !address.Contains('\\', StringComparison.Ordinal)
        && Url.IsLocalUrl(address);
}
