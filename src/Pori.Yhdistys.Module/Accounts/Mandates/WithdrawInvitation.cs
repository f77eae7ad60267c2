using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Identity;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>A keeper withdraws an invitation: its link opens nothing any more.</summary>
internal sealed class WithdrawInvitation(MandateWork work)
{
    /// <summary>Withdraws it.</summary>
    public Task<Outcome<bool>> RunAsync(
        Guid bodyId,
        Guid invitationId,
        Actor actor,
        string key,
        CancellationToken cancellationToken
    ) =>
        work.RunOnceAsync(
            actor,
            key,
            new { bodyId, invitationId },
            change => WithdrawAsync(change, bodyId, invitationId),
            cancellationToken
        );

    private static async Task<Outcome<bool>> WithdrawAsync(MandateChange change, Guid bodyId, Guid invitationId)
    {
        if (await change.HoldAsync(bodyId) is not { } held || !(held.IsKept || change.Manages))
            return MandateChange.NotFound;
        var invitation = await change
            .Db.Set<Invitation>()
            .FirstOrDefaultAsync(i => i.Id == invitationId && i.BodyId == bodyId);
        if (invitation is null)
            return MandateChange.NotFound;
        if (!invitation.IsOpen(change.Db.UtcNow))
            return new Refusal("mandates.invitation.closed");
        invitation.WithdrawnUtc = change.Db.UtcNow;
        held.Note(MandateEventKind.InvitationWithdrawn, invitation.Email, invitation.Roles);
        return true;
    }
}
