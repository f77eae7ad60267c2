using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Where a keeper invites somebody.</summary>
internal sealed class InvitePersonPage(AccountTools tools, BodyReader reader, MandateMails mails, InvitePerson invite)
    : BodyPage(tools, reader, mails)
{
    /// <summary>Gets or sets where the invitation goes.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Gets or sets the roles that were ticked.</summary>
    [BindProperty]
    public string[] Roles { get; set; } = [];

    /// <summary>Gets or sets the last day that was typed.</summary>
    [BindProperty]
    public string? Until { get; set; }

    public IReadOnlyList<Choice> Options => ChoicesOf(RoleSet.Of(View.Body.Kind), RoleSet.Read(Roles));

    protected override LocalizedRoute Route => MandateRoutes.Invite;

    protected override string Title => T("mandates.invite.title");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ReadsUntil(Until, out var until))
            return Refuse([new("mandates.until.unreadable", nameof(Until))]);
        var request = new InviteRequest(BodyId, Email ?? "", RoleSet.Read(Roles), until);
        var outcome = await invite.RunAsync(request, Actor, Key!, cancellationToken);
        return outcome.Succeeded ? ToPeople("invited") : Refuse(Fields.Of(outcome.Refusals));
    }
}
