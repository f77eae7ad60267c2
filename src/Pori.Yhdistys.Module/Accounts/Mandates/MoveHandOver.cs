using System.Text.Json.Nodes;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Moves the roles of a hand-over whose day has come.</summary>
internal static class MoveHandOver
{
    /// <summary>
    /// Moves what the keeper still has. When they are no keeper any more, or the successor's account may not be used, it is called off:
    /// who was removed in between lets nobody in.
    /// </summary>
    public static async Task RunAsync(MandateChange change, HeldBody held, HandOver handOver)
    {
        var people = await People.OfAsync(change.Db, [handOver.FromPersonId, handOver.ToPersonId ?? ""]);
        var from = people.GetValueOrDefault(handOver.FromPersonId);
        var to = people.GetValueOrDefault(handOver.ToPersonId ?? "");
        var moving = held.Of(handOver.FromPersonId).Where(m => RoleSet.Read(handOver.Roles).Contains(m.Role)).ToList();
        if (
            to is not { MayAct: true }
            || from is null
            || !held.RolesOf(from.Id).Contains(MandateRole.Keeper)
            || moving.Count == 0
        )
        {
            handOver.CancelledUtc = change.Db.UtcNow;
            held.Note(MandateEventKind.HandOverCalledOff, to?.Name ?? "", handOver.Roles, held.Body.Name);
            return;
        }
        foreach (var mandate in moving)
        {
            held.Grant(to.Id, mandate.Role, MandateOrigin.HandOver, mandate.UntilUtc);
            held.Revoke(mandate, "");
        }
        handOver.DoneUtc = change.Db.UtcNow;
        held.Note(MandateEventKind.HandedOver, to.Name, handOver.Roles, held.Body.Name);
        foreach (var person in new[] { from, to })
            Tell(change, held, handOver, person, (from, to));
    }

    private static void Tell(
        MandateChange change,
        HeldBody held,
        HandOver handOver,
        KnownPerson person,
        (KnownPerson From, KnownPerson To) pair
    ) =>
        change.Mails.Add(
            change.Db,
            $"hand-over/{handOver.Id:N}/{person.Id}",
            person,
            "Accounts/HandedOver",
            culture => new JsonObject
            {
                ["Body"] = held.Body.Name,
                ["From"] = pair.From.Name,
                ["To"] = pair.To.Name,
                ["Roles"] = change.Mails.RolesText(culture, RoleSet.Read(handOver.Roles)),
                ["Path"] = change.Mails.Path(culture, MyPagesRoutes.Front),
            }
        );
}
