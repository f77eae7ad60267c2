using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Where one accepts an invitation: who opens the mail's link signs in first and comes back here.</summary>
internal sealed class AcceptInvitationPage(
    AccountTools tools,
    InvitationReader invitations,
    AcceptInvitation accept,
    MandateMails mails
) : MandatePage(tools)
{
    private const int LongestToken = 100;

    /// <summary>Gets or sets what the mail's link carries.</summary>
    [BindProperty(SupportsGet = true, Name = "tunnus")]
    public string? Token { get; set; }

    /// <summary>Gets the invitation, or null when it can be accepted no more.</summary>
    public InvitationView? Invitation { get; private set; }

    public string Heading => T(Invitation is null ? "mandates.accept.closed" : "mandates.accept.title");

    public IReadOnlyList<Fact> Facts =>
        Invitation is { } invitation
            ? FactsOf(
                ("mandates.accept.body", invitation.BodyName),
                ("mandates.accept.roles", mails.RolesText(Culture, invitation.Roles)),
                ("mandates.accept.from", invitation.IsHandOver ? mails.Day(Culture, invitation.FromUtc) : ""),
                ("mandates.accept.until", invitation.UntilUtc is { } until ? mails.LastDay(Culture, until) : "")
            )
            : [];

    protected override LocalizedRoute Route => MandateRoutes.Accept;

    protected override string Title => T("mandates.accept.title");

    // The other languages' addresses carry the token too.
    protected override (string Name, string? Value)[] RouteValues => [("tunnus", Token)];

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Token =
            Token is { Length: > 0 and <= LongestToken } token && token.All(char.IsAsciiLetterOrDigit) ? token : null;
        Invitation = Token is null ? null : await invitations.FindAsync(Token, Actor, HttpContext.RequestAborted);
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await accept.RunAsync(Token ?? "", Actor, Key!, cancellationToken);
        if (!outcome.Succeeded)
            return Refuse(outcome.Refusals);
        // Before the day of a hand-over the successor may not see the body's people yet.
        var waits = Invitation is { IsHandOver: true } invitation && invitation.FromUtc > mails.NowUtc;
        return LocalRedirect(
            waits
                ? To(MyPagesRoutes.Front, ("tehty", "succeeds"))
                : To(MandateRoutes.People, ("body", outcome.Value.ToString("N")), ("tehty", "accepted"))
        );
    }
}
