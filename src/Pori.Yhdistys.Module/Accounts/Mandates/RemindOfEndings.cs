using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Identity;
using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Reminds the person and the keepers 30 days before mandates end: once for a person and body.</summary>
internal sealed class RemindOfEndings(IUnitOfWork reading, MandateWork work)
{
    private const int Batch = 200;
    private static readonly TimeSpan Before = TimeSpan.FromDays(30);

    /// <summary>Writes the reminders that are due.</summary>
    /// <returns>How many people's mandates end.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await reading.ReadAsync(
            async db =>
            {
                var now = db.UtcNow;
                return await db.Set<Mandate>()
                    .Where(m =>
                        m.RevokedUtc == null && m.RemindedUtc == null && m.UntilUtc > now && m.UntilUtc <= now + Before
                    )
                    .Select(m => new { m.BodyId, m.PersonId })
                    .Distinct()
                    .Take(Batch)
                    .ToListAsync(cancellationToken);
            },
            cancellationToken
        );
        foreach (var one in due)
            await work.RunAsync(
                Actor.System("reminders"),
                change => RemindAsync(change, one.BodyId, one.PersonId),
                cancellationToken
            );
        return due.Count;
    }

    private static async Task<bool> RemindAsync(MandateChange change, Guid bodyId, string personId)
    {
        if (await change.HoldAsync(bodyId) is not { } held)
            return false;
        var now = change.Db.UtcNow;
        var ending = held.Of(personId).Where(m => m.RemindedUtc is null && m.UntilUtc <= now + Before).ToList();
        if (ending.Count == 0 || held.Holders.FirstOrDefault(p => p.Id == personId) is not { } person)
            return false;
        foreach (var mandate in ending)
            (mandate.RemindedUtc, mandate.Version) = (now, mandate.Version + 1);
        foreach (var receiver in held.OtherKeepers.Append(person).DistinctBy(p => p.Id))
            Tell(change, held, receiver, person, ending);
        return true;
    }

    private static void Tell(
        MandateChange change,
        HeldBody held,
        KnownPerson receiver,
        KnownPerson person,
        List<Mandate> ending
    ) =>
        change.Mails.Add(
            change.Db,
            $"ending/{ending[0].Id:N}/{ending[0].Version}/{receiver.Id}",
            receiver,
            "Accounts/MandateEnding",
            culture => new JsonObject
            {
                ["Body"] = held.Body.Name,
                ["Person"] = person.Name,
                ["Roles"] = change.Mails.RolesText(culture, ending.Select(m => m.Role).Distinct()),
                ["LastDay"] = change.Mails.LastDay(culture, ending.Min(m => m.UntilUtc!.Value)),
                ["Path"] = change.Mails.Path(culture, MandateRoutes.People, ("body", held.Body.Id.ToString("N"))),
            }
        );
}
