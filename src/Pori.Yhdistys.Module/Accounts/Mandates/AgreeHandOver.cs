using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pori.Cms;
using Pori.Cms.Email;
using Pori.Cms.Identity;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>
/// A keeper hands their roles over to a successor, at once or on a day: to somebody who acts for the body already, or to an address that
/// is invited.
/// </summary>
internal sealed class AgreeHandOver(MandateWork work)
{
    private const int MostDays = 366;

    /// <summary>Agrees the hand-over; one of today is done at once when the successor is known.</summary>
    /// <returns>The hand-over's id.</returns>
    public Task<Outcome<Guid>> RunAsync(
        HandOverRequest request,
        Actor actor,
        string key,
        CancellationToken cancellationToken
    )
    {
        request = request with { Email = request.Email.Trim() };
        var refusals = new List<Refusal>();
        if (request.SuccessorId.Length == 0 && !EmailAddress.IsValid(request.Email))
            refusals.Add(new("mandates.hand_over.successor", nameof(request.Email)));
        if (request.Roles.Count == 0)
            refusals.Add(new("mandates.roles.missing", nameof(request.Roles)));
        return refusals.Count > 0
            ? Task.FromResult(Outcome<Guid>.Refuse(refusals))
            : work.RunOnceAsync(actor, key, request, change => AgreeAsync(change, request), cancellationToken);
    }

    private static async Task<Outcome<Guid>> AgreeAsync(MandateChange change, HandOverRequest request)
    {
        if (await change.HoldAsync(request.BodyId) is not { IsKept: true } held || held.Body.Kind == BodyKind.City)
            return MandateChange.NotFound;
        if (await RefuseAsync(change, held, request) is { } refusal)
            return refusal;
        var handOver = Make(change, held, request);
        change.Db.Add(handOver);
        var successor = held.Holders.FirstOrDefault(p => p.Id == request.SuccessorId);
        held.Note(MandateEventKind.HandOverAgreed, successor?.Name ?? request.Email, handOver.Roles);
        if (successor is null)
        {
            if (await InvitePerson.AddAsync(change, held, request.Email, request.Roles) is not { } invitation)
                return new Refusal("mandates.invite.many", null, 50);
            invitation.HandOverId = handOver.Id;
        }
        else if (handOver.DueUtc <= change.Db.UtcNow)
            await MoveHandOver.RunAsync(change, held, handOver);
        else
            Tell(change, held, handOver, successor);
        return handOver.Id;
    }

    private static HandOver Make(MandateChange change, HeldBody held, HandOverRequest request) =>
        new()
        {
            Id = change.NewId(),
            BodyId = held.Body.Id,
            FromPersonId = change.Actor.Id,
            ToPersonId = request.SuccessorId.Length > 0 ? request.SuccessorId : null,
            Roles = RoleSet.Write(request.Roles),
            DueUtc = request.Day <= change.Mails.Today ? change.Db.UtcNow : change.Mails.StartOf(request.Day),
            CreatedUtc = change.Db.UtcNow,
        };

    private static async Task<Refusal?> RefuseAsync(MandateChange change, HeldBody held, HandOverRequest request)
    {
        var actor = change.Actor;
        if (request.Roles.Except(held.RolesOf(actor.Id)).Any())
            return new("mandates.roles.not_held", nameof(request.Roles));
        var today = change.Mails.Today;
        if (request.Day < today || request.Day > today.PlusDays(MostDays))
            return new("mandates.hand_over.day", nameof(request.Day));
        if (
            request.SuccessorId == actor.Id
            || (request.SuccessorId.Length > 0 && held.RolesOf(request.SuccessorId).Count == 0)
        )
            return new("mandates.hand_over.successor", nameof(request.Email));
        return await change
            .Db.Set<HandOver>()
            .AnyAsync(h =>
                h.BodyId == held.Body.Id && h.FromPersonId == actor.Id && h.DoneUtc == null && h.CancelledUtc == null
            )
            ? new("mandates.hand_over.agreed_before")
            : null;
    }

    private static void Tell(MandateChange change, HeldBody held, HandOver handOver, KnownPerson successor) =>
        change.Mails.Add(
            change.Db,
            $"hand-over/{handOver.Id:N}/agreed",
            successor,
            "Accounts/HandOverAgreed",
            culture => new JsonObject
            {
                ["Body"] = held.Body.Name,
                ["By"] = change.Actor.Name,
                ["Roles"] = change.Mails.RolesText(culture, RoleSet.Read(handOver.Roles)),
                ["Day"] = change.Mails.Day(culture, handOver.DueUtc),
                ["Path"] = change.Mails.Path(culture, MandateRoutes.People, ("body", held.Body.Id.ToString("N"))),
            }
        );
}

/// <summary>What a keeper hands over.</summary>
/// <param name="BodyId">The body.</param>
/// <param name="SuccessorId">Who gets the roles; empty when an address is invited.</param>
/// <param name="Email">The address that is invited when nobody is chosen.</param>
/// <param name="Roles">The keeper's roles that move.</param>
/// <param name="Day">The first day of the successor; today is at once.</param>
internal sealed record HandOverRequest(
    Guid BodyId,
    string SuccessorId,
    string Email,
    IReadOnlyList<MandateRole> Roles,
    LocalDate Day
);
