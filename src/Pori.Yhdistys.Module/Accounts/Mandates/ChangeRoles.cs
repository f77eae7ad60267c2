using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>A keeper changes what somebody who acts for the body already may do, and until when.</summary>
internal sealed class ChangeRoles(MandateWork work)
{
    /// <summary>Makes the person's roles those that are asked; they hold, or are gone, at once.</summary>
    public Task<Outcome<bool>> RunAsync(
        ChangeRolesRequest request,
        Actor actor,
        string key,
        CancellationToken cancellationToken
    ) =>
        request.Roles.Count == 0
            ? Task.FromResult<Outcome<bool>>(new Refusal("mandates.roles.missing", nameof(request.Roles)))
            : work.RunOnceAsync(
                actor,
                key,
                request,
                async change =>
                    await change.HoldAsync(request.BodyId) is { } held
                        ? Apply(change, held, request)
                        : MandateChange.NotFound,
                cancellationToken
            );

    private static Outcome<bool> Apply(MandateChange change, HeldBody held, ChangeRolesRequest request)
    {
        if (!held.IsKept || held.Holders.FirstOrDefault(p => p.Id == request.PersonId) is not { } person)
            return MandateChange.NotFound;
        if (request.Roles.Except(RoleSet.Of(held.Body.Kind)).Any())
            return new Refusal("mandates.roles.other", nameof(request.Roles));
        if (request.UntilUtc <= change.Db.UtcNow)
            return new Refusal("mandates.until.past", nameof(request.UntilUtc));
        // The officers who look after mandates give each other the city's roles: nobody gives or leaves themselves one.
        if (held.Body.Kind == BodyKind.City && person.Id == change.Actor.Id)
            return new Refusal("mandates.city.own");
        foreach (var mandate in held.Of(person.Id).Where(m => !request.Roles.Contains(m.Role)))
            held.Revoke(mandate, "");
        foreach (var role in request.Roles)
            held.Grant(
                person.Id,
                role,
                held.Body.Kind == BodyKind.City ? MandateOrigin.Officer : MandateOrigin.Keeper,
                request.UntilUtc
            );
        held.Note(MandateEventKind.Changed, person.Name, RoleSet.Write(request.Roles));
        return held.RefuseWithoutKeeper(nameof(request.Roles)) is { } refusal ? refusal : true;
    }
}

/// <summary>What a person shall be able to do.</summary>
/// <param name="BodyId">The body.</param>
/// <param name="PersonId">Somebody who holds a role of it.</param>
/// <param name="Roles">All roles that the person shall have.</param>
/// <param name="UntilUtc">When they end, or null.</param>
internal sealed record ChangeRolesRequest(
    Guid BodyId,
    string PersonId,
    IReadOnlyList<MandateRole> Roles,
    DateTime? UntilUtc
);
