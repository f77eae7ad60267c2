using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>
/// Somebody accepts an invitation with the link of its mail. They must have signed in with the address that was invited, and it must be
/// confirmed: links are forwarded and association's mailboxes have many readers, but a role belongs to the one person who was chosen.
/// </summary>
internal sealed class AcceptInvitation(MandateWork work)
{
    /// <summary>Gives the invited roles to the actor.</summary>
    /// <returns>The body's id.</returns>
    public Task<Outcome<Guid>> RunAsync(string token, Actor actor, string key, CancellationToken cancellationToken)
    {
        var hash = Sessions.HashOf(token);
        return work.RunOnceAsync(actor, key, new { hash }, change => AcceptAsync(change, hash), cancellationToken);
    }

    private static async Task<Outcome<Guid>> AcceptAsync(MandateChange change, string hash)
    {
        var invitations = change.Db.Set<Invitation>();
        var bodyId = await invitations.Where(i => i.TokenHash == hash).Select(i => i.BodyId).FirstOrDefaultAsync();
        if (bodyId == Guid.Empty || await change.HoldAsync(bodyId) is not { } held)
            return new Refusal("mandates.invitation.closed");
        var invitation = await invitations.FirstAsync(i => i.TokenHash == hash);
        if (!invitation.IsOpen(change.Db.UtcNow))
            return new Refusal("mandates.invitation.closed");
        if (
            await People.FindAsync(change.Db, change.Actor.Id) is not { MayAct: true, HasConfirmedEmail: true } person
            || !InvitePerson.IsSame(person.Email, invitation.Email)
        )
            return new Refusal("mandates.invitation.other_address");
        // Nobody gives themselves a role of the city.
        if (held.Body.Kind == BodyKind.City && invitation.InvitedBy == change.Actor.Id)
            return new Refusal("mandates.city.own");
        if (invitation.MandatesUntilUtc <= change.Db.UtcNow)
            return new Refusal("mandates.invitation.closed");
        invitation.UsedUtc = change.Db.UtcNow;
        return invitation.HandOverId is { } handOverId
            ? await SucceedAsync(change, held, handOverId, person)
            : Give(change, held, invitation, person);
    }

    private static Outcome<Guid> Give(MandateChange change, HeldBody held, Invitation invitation, KnownPerson person)
    {
        var roles = RoleSet.Read(invitation.Roles);
        var how = held.Body.Kind == BodyKind.City ? MandateOrigin.Officer : MandateOrigin.Invitation;
        // What somebody has without an end does not get one by an invitation.
        foreach (var role in roles.Except(held.Of(person.Id).Where(m => m.UntilUtc is null).Select(m => m.Role)))
            held.Grant(person.Id, role, how, invitation.MandatesUntilUtc);
        held.Note(MandateEventKind.InvitationAccepted, person.Name, invitation.Roles, behalf: "");
        HolderAdded.Tell(change, held, person, roles);
        return held.Body.Id;
    }

    private static async Task<Outcome<Guid>> SucceedAsync(
        MandateChange change,
        HeldBody held,
        Guid handOverId,
        KnownPerson person
    )
    {
        var handOver = await change.Db.Set<HandOver>().FirstAsync(h => h.Id == handOverId);
        if (!handOver.IsOpen)
            return new Refusal("mandates.invitation.closed");
        handOver.ToPersonId = person.Id;
        held.Note(MandateEventKind.InvitationAccepted, person.Name, handOver.Roles, behalf: "");
        if (handOver.DueUtc <= change.Db.UtcNow)
            await MoveHandOver.RunAsync(change, held, handOver);
        return held.Body.Id;
    }
}
