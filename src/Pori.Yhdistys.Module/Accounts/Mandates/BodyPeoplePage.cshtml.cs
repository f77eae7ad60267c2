using Microsoft.AspNetCore.Mvc;
using Pori.Cms;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Who may act for a body; its keepers and officers see what is under way and the history too.</summary>
internal sealed class BodyPeoplePage(
    AccountTools tools,
    BodyReader reader,
    MandateMails mails,
    WithdrawInvitation withdraw,
    CallOffHandOver callOff
) : BodyPage(tools, reader, mails)
{
    /// <summary>Gets or sets the invitation whose button was pressed.</summary>
    [BindProperty]
    public Guid? Invitation { get; set; }

    /// <summary>Gets or sets the hand-over whose button was pressed.</summary>
    [BindProperty]
    public Guid? HandOver { get; set; }

    public string InviteUrl => To(MandateRoutes.Invite, BodyValue);

    public string HandOverUrl => To(MandateRoutes.HandOver, BodyValue);

    public string LeaveUrl => To(MandateRoutes.Remove, BodyValue, ("person", Person.Id));

    public bool MayHandOver => View.Keeps && View.Body.Kind != BodyKind.City;

    /// <summary>Gets who acts for the body; a keeper's rows lead to where their roles are changed.</summary>
    public IReadOnlyList<Row> PeopleRows => [.. View.Holders.Select(RowOf)];

    /// <summary>Gets what is under way, each with its button.</summary>
    public IReadOnlyList<OpenThing> Open =>
        [.. View.Invitations.Where(i => i.HandOverId is null).Select(OpenOf), .. View.HandOvers.Select(OpenOf)];

    /// <summary>Gets the lines of the history.</summary>
    public IReadOnlyList<Line> History => [.. View.History.Select(LineOf)];

    protected override LocalizedRoute Route => MandateRoutes.People;

    protected override string Title => T("mandates.people.page_title", BodyName);

    protected override bool ForKeepers => false;

    protected override IReadOnlyList<string> Doings =>
        ["started", "invited", "withdrawn", "accepted", "changed", "removed", "agreed", "called_off"];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Outcome<bool> outcome;
        if (Invitation is { } invitation)
            outcome = await withdraw.RunAsync(BodyId, invitation, Actor, Key!, cancellationToken);
        else
            outcome = await callOff.RunAsync(BodyId, HandOver ?? Guid.Empty, Actor, Key!, cancellationToken);
        return outcome.Succeeded ? ToPeople(Invitation is null ? "called_off" : "withdrawn") : Refuse(outcome.Refusals);
    }

    private Row RowOf(Holder holder) =>
        new(
            holder.Person.Id == Person.Id ? T("mandates.people.you", holder.Person.Name) : holder.Person.Name,
            AddressOf(holder)
        )
        {
            Meta = RolesText(holder.Mandates.Select(m => m.Role).Distinct()),
            Summary = View.Keeps || View.Manages ? holder.Person.Email : "",
            Side = holder.Mandates.Min(m => m.UntilUtc) is { } end ? T("mandates.people.until", LastDay(end)) : "",
        };

    private string AddressOf(Holder holder) =>
        View.Keeps ? To(MandateRoutes.OnePerson, BodyValue, ("person", holder.Person.Id))
        : View.Manages ? To(MandateRoutes.Remove, BodyValue, ("person", holder.Person.Id))
        : PeopleUrl;

    private OpenThing OpenOf(Invitation invitation) =>
        new(
            invitation.Email,
            T("mandates.people.invited", RolesText(RoleSet.Read(invitation.Roles)), LastDay(invitation.ExpiresUtc)),
            nameof(Invitation),
            invitation.Id,
            T("mandates.people.withdraw", invitation.Email)
        );

    private OpenThing OpenOf(HandOver handOver)
    {
        var to = View.People.GetValueOrDefault(handOver.ToPersonId ?? "")?.Name;
        to ??= View.Invitations.FirstOrDefault(i => i.HandOverId == handOver.Id)?.Email ?? "";
        var from = View.People.GetValueOrDefault(handOver.FromPersonId)?.Name ?? "";
        return new(
            T("mandates.people.hand_over", from, to),
            T("mandates.people.hand_over_on", RolesText(RoleSet.Read(handOver.Roles)), Day(handOver.DueUtc)),
            nameof(HandOver),
            handOver.Id,
            T("mandates.people.call_off")
        );
    }

    private Line LineOf(MandateEvent line) =>
        new(
            Day(line.Utc),
            T($"mandates.event.{line.Kind}", line.Whom, RolesText(RoleSet.Read(line.Roles))),
            line.ActorName.Length == 0 || line.ActorId.Length == 0 ? T("mandates.event_by_system")
                : line.Behalf.Length == 0 ? line.ActorName
                : T("mandates.event_by", line.ActorName, line.Behalf),
            line.Reason
        );
}

/// <summary>Something under way with the button that ends it.</summary>
internal sealed record OpenThing(string Whom, string Text, string Name, Guid Value, string Act);
