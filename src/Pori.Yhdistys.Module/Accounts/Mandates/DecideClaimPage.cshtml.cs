using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Where an officer decides a claim, beside what the register says.</summary>
internal sealed class DecideClaimPage(
    AccountTools tools,
    ClaimReader claims,
    BodyReader bodies,
    IAssociationRegister register,
    DecideClaim decide
) : MandatePage(tools)
{
    private const string Approve = "approve";
    private const string Refusing = "refuse";
    private RegisteredAssociation? association;
    private BodyView? body;

    /// <summary>Gets or sets the claim's id, as the address has it.</summary>
    [BindProperty(SupportsGet = true, Name = "claim")]
    public Guid ClaimId { get; set; }

    /// <summary>Gets or sets what was chosen.</summary>
    [BindProperty]
    public string? Decision { get; set; }

    /// <summary>Gets or sets why the claim is refused.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Gets the claim.</summary>
    public ClaimView View { get; private set; } = null!;

    public bool IsOpen => View.Claim.State == ClaimState.Waiting;

    /// <summary>Gets whether the person's confirmed address is the one that the register has.</summary>
    public bool Matches =>
        association is { Email.Length: > 0 }
        && View.Person is { HasConfirmedEmail: true } person
        && InvitePerson.IsSame(person.Email, association.Email);

    public IReadOnlyList<Choice> Decisions =>
        [
            new(Approve, T("mandates.decide.approve"), T("mandates.decide.approve_hint"), Decision == Approve),
            new(Refusing, T("mandates.decide.refuse"), "", Decision == Refusing),
        ];

    public IReadOnlyList<Fact> ClaimFacts =>
        FactsOf(
            ("mandates.decide.person", View.Person?.Name ?? ""),
            ("mandates.decide.email", View.Person?.Email ?? ""),
            ("mandates.claim.position_label", View.Claim.Position),
            ("mandates.claim.text_label", View.Claim.Text),
            ("mandates.decide.state", T($"mandates.claim_state.{View.Claim.State}")),
            ("mandates.decide.decided_by", View.DecidedBy),
            ("mandates.reason.label", View.Claim.Reason)
        );

    public IReadOnlyList<Fact> RegisterFacts =>
        FactsOf(
            ("mandates.decide.name", association?.Name ?? ""),
            ("mandates.decide.register_number", association?.RegisterNumber ?? ""),
            ("mandates.decide.business_id", association?.BusinessId ?? ""),
            ("mandates.decide.contact", association?.ContactName ?? ""),
            ("mandates.decide.email", association?.Email ?? "")
        );

    /// <summary>Gets who acts for the association already.</summary>
    public string HoldersText =>
        body is { Holders.Count: > 0 }
            ? string.Join(", ", body.Holders.Select(h => h.Person.Name))
            : T("mandates.decide.no_holders");

    protected override LocalizedRoute Route => MandateRoutes.Decide;

    protected override (string Name, string? Value)[] RouteValues => [("claim", ClaimId.ToString("N"))];

    protected override string Title => T("mandates.decide.title");

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (await claims.FindAsync(ClaimId, Actor, HttpContext.RequestAborted) is not { } view)
        {
            context.Result = NotFound();
            return;
        }
        View = view;
        association = await register.FindAsync(view.Body.AssociationId ?? "");
        body = await bodies.ViewAsync(view.Body.Id, Actor, HttpContext.RequestAborted);
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Decision is not (Approve or Refusing))
            return Refuse([new("mandates.decide.missing", nameof(Decision))]);
        var request = new ClaimDecision(ClaimId, Decision == Approve, Reason ?? "");
        var outcome = await decide.RunAsync(request, Actor, Key!, cancellationToken);
        return outcome.Succeeded
            ? LocalRedirect(To(MandateRoutes.Claims, ("tehty", request.Approve ? "approved" : "refused")))
            : Refuse(outcome.Refusals);
    }
}
