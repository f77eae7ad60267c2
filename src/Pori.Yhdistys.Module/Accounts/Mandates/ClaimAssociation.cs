using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Somebody says that they act for an association of the register; an officer decides.</summary>
internal sealed class ClaimAssociation(MandateWork work, IAssociationRegister register)
{
    /// <summary>Keeps the claim. A person has one open claim for an association.</summary>
    /// <returns>The claim's id.</returns>
    public async Task<Outcome<Guid>> RunAsync(
        ClaimRequest request,
        Actor actor,
        string key,
        CancellationToken cancellationToken
    )
    {
        request = request with { Position = Typed.Line(request.Position), Text = Typed.Text(request.Text) };
        if (await register.FindAsync(request.AssociationId) is not { IsActive: true } association)
            return new Refusal("mandates.claim.association");
        return Check(request) is { Count: > 0 } refusals
            ? Outcome<Guid>.Refuse(refusals)
            : await work.RunOnceAsync(
                actor,
                key,
                request,
                change => ClaimAsync(change, request, association),
                cancellationToken
            );
    }

    private static List<Refusal> Check(ClaimRequest request)
    {
        var refusals = new List<Refusal>();
        if (request.Position.Length == 0)
            refusals.Add(new("mandates.claim.position.missing", nameof(request.Position)));
        else if (request.Position.Length > AssociationClaim.LongestPosition)
            refusals.Add(
                new("mandates.claim.position.long", nameof(request.Position), AssociationClaim.LongestPosition)
            );
        if (request.Text.Length > AssociationClaim.LongestText)
            refusals.Add(
                new(
                    "mandates.claim.text.long",
                    nameof(request.Text),
                    request.Text.Length - AssociationClaim.LongestText,
                    AssociationClaim.LongestText
                )
            );
        return refusals;
    }

    private static async Task<Outcome<Guid>> ClaimAsync(
        MandateChange change,
        ClaimRequest request,
        RegisteredAssociation association
    )
    {
        var db = change.Db;
        var actor = change.Actor;
        var held = await HoldAsync(change, association);
        if (held.RolesOf(actor.Id).Count > 0)
            return new Refusal("mandates.claim.holds_already");
        if (
            await db.Set<AssociationClaim>()
                .AnyAsync(c => c.BodyId == held.Body.Id && c.PersonId == actor.Id && c.State == ClaimState.Waiting)
        )
            return new Refusal("mandates.claim.waits_already");
        var claim = new AssociationClaim
        {
            Id = change.NewId(),
            BodyId = held.Body.Id,
            PersonId = actor.Id,
            Position = request.Position,
            Text = request.Text,
            CreatedUtc = db.UtcNow,
        };
        db.Add(claim);
        held.Note(MandateEventKind.Claimed, actor.Name, behalf: "", reason: request.Position);
        return claim.Id;
    }

    private static async Task<HeldBody> HoldAsync(MandateChange change, RegisteredAssociation association)
    {
        var bodies = change.Db.Set<Body>();
        var id = await bodies.Where(b => b.AssociationId == association.Id).Select(b => b.Id).FirstOrDefaultAsync();
        if (await change.HoldAsync(id) is { } known)
            return known;
        var made = change.Start(BodyKind.Association, association.Name);
        made.Body.AssociationId = association.Id;
        made.Body.BusinessId = association.BusinessId;
        // Somebody else may claim it first at the same moment: then this save fails and all of it runs again.
        await change.Db.SaveChangesAsync();
        return made;
    }
}

/// <summary>What was typed.</summary>
/// <param name="AssociationId">The association's content item.</param>
/// <param name="Position">The position the person says they have, 1 to 100 characters.</param>
/// <param name="Text">What they add, at most 1,000 characters; may be empty.</param>
internal sealed record ClaimRequest(string AssociationId, string Position, string Text);
