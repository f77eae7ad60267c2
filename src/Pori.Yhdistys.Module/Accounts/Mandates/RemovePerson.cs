using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>
/// Takes all roles of a person in a body back, from this instant: a keeper does it, the person who leaves, or an officer with a reason.
/// </summary>
internal sealed class RemovePerson(MandateWork work)
{
    /// <summary>Takes the roles back. The last keeper cannot be removed, and cannot leave without a hand-over.</summary>
    public Task<Outcome<bool>> RunAsync(
        RemoveRequest request,
        Actor actor,
        string key,
        CancellationToken cancellationToken
    )
    {
        request = request with { Reason = Typed.Text(request.Reason) };
        return request.Reason.Length > MandateTables.LongestReason
            ? Task.FromResult<Outcome<bool>>(
                new Refusal("mandates.reason.long", nameof(request.Reason), MandateTables.LongestReason)
            )
            : work.RunOnceAsync(actor, key, request, change => RemoveAsync(change, request), cancellationToken);
    }

    private static async Task<Outcome<bool>> RemoveAsync(MandateChange change, RemoveRequest request)
    {
        var leaves = request.PersonId == change.Actor.Id;
        if (await change.HoldAsync(request.BodyId) is not { } held || !(leaves || held.IsKept || change.Manages))
            return MandateChange.NotFound;
        var mandates = held.Of(request.PersonId);
        if (mandates.Count == 0)
            return MandateChange.NotFound;
        if (!leaves && !held.IsKept && request.Reason.Length == 0)
            return new Refusal("mandates.reason.missing", nameof(request.Reason));
        foreach (var mandate in mandates)
            held.Revoke(mandate, request.Reason);
        if (held.RefuseWithoutKeeper() is { } refusal)
            return refusal;
        await CloseAsync(change, held, request.PersonId, leaves);
        await TellAsync(change, held, request, mandates, leaves);
        return true;
    }

    // What the person had under way for the body ends with the mandates: nobody who was removed lets others in.
    private static async Task CloseAsync(MandateChange change, HeldBody held, string personId, bool leaves)
    {
        var now = change.Db.UtcNow;
        var handOvers = await change
            .Db.Set<HandOver>()
            .Where(h =>
                h.BodyId == held.Body.Id && h.FromPersonId == personId && h.DoneUtc == null && h.CancelledUtc == null
            )
            .ToListAsync();
        foreach (var handOver in handOvers)
            handOver.CancelledUtc = now;
        if (leaves)
            return;
        await change
            .Db.Set<Invitation>()
            .Where(i =>
                i.BodyId == held.Body.Id && i.InvitedBy == personId && i.UsedUtc == null && i.WithdrawnUtc == null
            )
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.WithdrawnUtc, now));
    }

    private static async Task TellAsync(
        MandateChange change,
        HeldBody held,
        RemoveRequest request,
        IReadOnlyList<Mandate> mandates,
        bool leaves
    )
    {
        var person = await People.FindAsync(change.Db, request.PersonId);
        held.Note(
            leaves ? MandateEventKind.Left : MandateEventKind.Revoked,
            person?.Name ?? "",
            RoleSet.Write(mandates.Select(m => m.Role)),
            leaves ? "" : held.Behalf,
            request.Reason
        );
        if (!leaves && person is not null)
            Mail(change, held, request.Reason, person, mandates);
    }

    private static void Mail(
        MandateChange change,
        HeldBody held,
        string reason,
        KnownPerson person,
        IReadOnlyList<Mandate> mandates
    ) =>
        change.Mails.Add(
            change.Db,
            $"removed/{mandates[0].Id:N}",
            person,
            "Accounts/MandateRevoked",
            culture => new JsonObject
            {
                ["Body"] = held.Body.Name,
                ["Roles"] = change.Mails.RolesText(culture, mandates.Select(m => m.Role).Distinct()),
                ["By"] = change.Actor.Name,
                ["Behalf"] = held.Behalf,
                ["Reason"] = reason,
            }
        );
}

/// <summary>Who shall act for a body no more.</summary>
/// <param name="BodyId">The body.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Reason">Why; needed when an officer does it.</param>
internal sealed record RemoveRequest(Guid BodyId, string PersonId, string Reason);
