using System.Text.Json.Nodes;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>The keepers learn of everybody who comes, so that a wrong approval or a forwarded invitation is seen.</summary>
internal static class HolderAdded
{
    /// <summary>Mails the keepers, but for the one who acts and the one who came.</summary>
    public static void Tell(MandateChange change, HeldBody held, KnownPerson person, IReadOnlyList<MandateRole> roles)
    {
        foreach (var keeper in held.OtherKeepers.Where(k => k.Id != person.Id))
            change.Mails.Add(
                change.Db,
                $"added/{change.NewId():N}",
                keeper,
                "Accounts/HolderAdded",
                culture => new JsonObject
                {
                    ["Body"] = held.Body.Name,
                    ["Person"] = person.Name,
                    ["Roles"] = change.Mails.RolesText(culture, roles),
                    ["Path"] = change.Mails.Path(culture, MandateRoutes.People, ("body", held.Body.Id.ToString("N"))),
                }
            );
    }
}
