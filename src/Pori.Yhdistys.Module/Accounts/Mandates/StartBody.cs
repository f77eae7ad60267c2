using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Forms;
using Pori.Cms.Identity;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>An adult person starts a group, or brings a company here: then they are its first keeper, writer and signatory.</summary>
internal sealed class StartBody(MandateWork work)
{
    private const int MostOfOnePerson = 20;

    /// <summary>Starts the body.</summary>
    /// <returns>The body's id.</returns>
    public Task<Outcome<Guid>> RunAsync(
        StartBodyRequest request,
        Actor actor,
        string key,
        CancellationToken cancellationToken
    )
    {
        request = request with { Name = Typed.Line(request.Name), BusinessId = Typed.Line(request.BusinessId) };
        return Check(request) is { Count: > 0 } refusals
            ? Task.FromResult(Outcome<Guid>.Refuse(refusals))
            : work.RunOnceAsync(actor, key, request, change => StartAsync(change, request), cancellationToken);
    }

    private static List<Refusal> Check(StartBodyRequest request)
    {
        var refusals = new List<Refusal>();
        if (request.Kind is not (BodyKind.Group or BodyKind.Company))
            refusals.Add(new("mandates.start.kind", nameof(request.Kind)));
        if (request.Name.Length == 0)
            refusals.Add(new("mandates.start.name.missing", nameof(request.Name)));
        else if (request.Name.Length > Body.LongestName)
            refusals.Add(new("mandates.start.name.long", nameof(request.Name), Body.LongestName));
        if (request.Kind == BodyKind.Company && !BusinessId.IsValid(request.BusinessId))
            refusals.Add(new("mandates.start.business_id", nameof(request.BusinessId)));
        if (!request.IsAdult)
            refusals.Add(new("mandates.start.adult", nameof(request.IsAdult)));
        return refusals;
    }

    private static async Task<Outcome<Guid>> StartAsync(MandateChange change, StartBodyRequest request)
    {
        var actor = change.Actor;
        if (
            await change.Db.Set<Body>().CountAsync(b => b.CreatedBy == actor.Id && b.AssociationId == null)
            >= MostOfOnePerson
        )
            return new Refusal("mandates.start.many", null, MostOfOnePerson);
        var held = change.Start(request.Kind, request.Name);
        if (request.Kind == BodyKind.Company)
            held.Body.BusinessId = request.BusinessId;
        else
            held.Body.ResponsibleName = actor.Name;
        foreach (var role in RoleSet.First)
            held.Grant(actor.Id, role, MandateOrigin.First);
        held.Note(MandateEventKind.Started, actor.Name, RoleSet.Write(RoleSet.First), behalf: "");
        return held.Body.Id;
    }
}

/// <summary>What was typed.</summary>
/// <param name="Kind">A group or a company.</param>
/// <param name="Name">The name, 1 to 200 characters.</param>
/// <param name="BusinessId">The Y-tunnus of a company.</param>
/// <param name="IsAdult">Whether the person says that they are of age and answer for the body's matters here.</param>
internal sealed record StartBodyRequest(BodyKind Kind, string Name, string BusinessId, bool IsAdult);
