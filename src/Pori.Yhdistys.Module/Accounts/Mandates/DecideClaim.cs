using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>An officer approves or refuses the claim of an association.</summary>
internal sealed class DecideClaim(MandateWork work)
{
    /// <summary>Decides once: what was decided stays.</summary>
    public Task<Outcome<bool>> RunAsync(
        ClaimDecision request,
        Actor actor,
        string key,
        CancellationToken cancellationToken
    )
    {
        request = request with { Reason = Typed.Text(request.Reason) };
        if (!request.Approve && request.Reason.Length == 0)
            return Task.FromResult<Outcome<bool>>(new Refusal("mandates.reason.missing", nameof(request.Reason)));
        if (request.Reason.Length > MandateTables.LongestReason)
            return Task.FromResult<Outcome<bool>>(
                new Refusal("mandates.reason.long", nameof(request.Reason), MandateTables.LongestReason)
            );
        return work.RunOnceAsync(actor, key, request, change => DecideAsync(change, request), cancellationToken);
    }

    private static async Task<Outcome<bool>> DecideAsync(MandateChange change, ClaimDecision request)
    {
        if (!change.Manages)
            return MandateChange.NotFound;
        var claims = change.Db.Set<AssociationClaim>();
        var bodyId = await claims.Where(c => c.Id == request.ClaimId).Select(c => c.BodyId).FirstOrDefaultAsync();
        if (await change.HoldAsync(bodyId) is not { } held)
            return MandateChange.NotFound;
        var claim = await claims.FirstAsync(c => c.Id == request.ClaimId);
        if (claim.State != ClaimState.Waiting)
            return new Refusal("mandates.claim.decided_before");
        // Nobody decides whether they themselves may act.
        if (claim.PersonId == change.Actor.Id)
            return new Refusal("mandates.claim.own");
        if (await People.FindAsync(change.Db, claim.PersonId) is not { MayAct: true } person)
            return new Refusal("mandates.person_gone");
        claim.State = request.Approve ? ClaimState.Approved : ClaimState.Refused;
        (claim.DecidedBy, claim.DecidedUtc) = (change.Actor.Id, change.Db.UtcNow);
        claim.Reason = request.Reason;
        if (request.Approve)
            Approve(change, held, person);
        else
            held.Note(
                MandateEventKind.ClaimRefused,
                person.Name,
                behalf: change.Mails.CityName,
                reason: request.Reason
            );
        Tell(change, held.Body, person, claim);
        return true;
    }

    private static void Approve(MandateChange change, HeldBody held, KnownPerson person)
    {
        foreach (var role in RoleSet.First)
            held.Grant(person.Id, role, MandateOrigin.Claim);
        held.Note(
            MandateEventKind.ClaimApproved,
            person.Name,
            RoleSet.Write(RoleSet.First),
            behalf: change.Mails.CityName
        );
        HolderAdded.Tell(change, held, person, RoleSet.First);
    }

    private static void Tell(MandateChange change, Body body, KnownPerson person, AssociationClaim claim) =>
        change.Mails.Add(
            change.Db,
            $"claim/{claim.Id:N}",
            person,
            claim.State == ClaimState.Approved ? "Accounts/ClaimApproved" : "Accounts/ClaimRefused",
            culture => new JsonObject
            {
                ["Body"] = body.Name,
                ["Roles"] = change.Mails.RolesText(culture, RoleSet.First),
                ["Reason"] = claim.Reason,
                ["Path"] = change.Mails.Path(culture, MyPagesRoutes.Front),
            }
        );
}

/// <summary>What an officer decides.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Approve">Whether the person may act for the association.</param>
/// <param name="Reason">Why not; needed when the claim is refused.</param>
internal sealed record ClaimDecision(Guid ClaimId, bool Approve, string Reason);
