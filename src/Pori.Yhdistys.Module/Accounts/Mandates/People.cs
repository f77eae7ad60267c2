using Microsoft.EntityFrameworkCore;
using Pori.Cms.Localization;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>A person as mandates know them.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Name">The name for people to read.</param>
/// <param name="Email">The address.</param>
/// <param name="Culture">The language of their mails.</param>
internal sealed record KnownPerson(string Id, string Name, string Email, string Culture)
{
    /// <summary>Gets whether the account may be used.</summary>
    public bool MayAct { get; init; }

    /// <summary>Gets whether the address is shown to be the person's.</summary>
    public bool HasConfirmedEmail { get; init; }
}

/// <summary>Reads people by their ids.</summary>
internal static class People
{
    /// <summary>Gets the people of some ids, by id; who has no account any more is missing.</summary>
    public static async Task<IReadOnlyDictionary<string, KnownPerson>> OfAsync(
        CmsDbContext db,
        IEnumerable<string> personIds
    )
    {
        var ids = personIds.Where(id => id.Length > 0).Distinct().ToList();
        var users = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToListAsync();
        return users.ToDictionary(u => u.Id, Of);
    }

    /// <summary>Gets one person, or null.</summary>
    public static async Task<KnownPerson?> FindAsync(CmsDbContext db, string personId) =>
        (await OfAsync(db, [personId])).GetValueOrDefault(personId);

    private static KnownPerson Of(CmsUser user)
    {
        var name = $"{user.GivenName} {user.FamilyName}".Trim();
        var known = SiteCultures.Standard.Supported.Contains(user.PreferredCulture, StringComparer.Ordinal);
        return new(
            user.Id,
            name.Length > 0 ? name : user.Email ?? "",
            user.Email ?? "",
            known ? user.PreferredCulture! : SiteCultures.Standard.Default
        )
        {
            MayAct = user.DisabledUtc is null,
            HasConfirmedEmail = user.EmailConfirmed,
        };
    }
}
