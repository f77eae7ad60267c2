using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Identity;

/// <summary>A role as a recipe's steps will leave it; permissions in the order they came.</summary>
internal sealed record PlannedRole(string Name, string? Description, IReadOnlyList<string> Permissions)
{
    /// <summary>Tells how the role differs from what it was; null is a role that was not there.</summary>
    public IEnumerable<string> DifferencesFrom(PlannedRole? before)
    {
        if (before is null)
            yield return $"role {Name}: add";
        else if (before.Description != Description)
            yield return $"role {Name}: change description";
        foreach (var added in Permissions.Except(before?.Permissions ?? []))
            yield return $"role {Name}: grant {added}";
        foreach (var taken in (before?.Permissions ?? []).Except(Permissions))
            yield return $"role {Name}: revoke {taken}";
    }
}

/// <summary>The roles as a recipe's steps will leave them.</summary>
internal sealed class PlannedRoles
{
    private static readonly UpperInvariantLookupNormalizer Normalizer = new();
    private readonly Dictionary<string, PlannedRole> roles = new(StringComparer.Ordinal);

    public static async Task<PlannedRoles> LoadAsync(CmsDbContext db)
    {
        var planned = new PlannedRoles();
        var claims = (
            await db.RoleClaims.Where(c => c.ClaimType == Permissions.ClaimType).OrderBy(c => c.Id).ToListAsync()
        ).ToLookup(c => c.RoleId, c => c.ClaimValue ?? "");
        foreach (var role in await db.Roles.ToListAsync())
            planned.Set(new PlannedRole(role.Name ?? "", role.Description, [.. claims[role.Id]]));
        return planned;
    }

    /// <summary>Stores roles as planned, in the running unit of work.</summary>
    public static async Task WriteAsync(CmsDbContext db, IEnumerable<PlannedRole> changed, IdGenerator ids)
    {
        foreach (var planned in changed)
        {
            var key = Key(planned.Name);
            var role = await db.Roles.FirstOrDefaultAsync(r => r.NormalizedName == key);
            if (role is null)
                db.Roles.Add(
                    role = new CmsRole
                    {
                        Id = ids.NewContentId(),
                        Name = planned.Name,
                        NormalizedName = key,
                    }
                );
            role.Description = planned.Description;
            await GrantAsync(db, role.Id, planned.Permissions);
            db.Changed(ChangeKind.Role, planned.Name);
            await db.SaveChangesAsync();
        }
    }

    public PlannedRole? Find(string name) => roles.GetValueOrDefault(Key(name));

    public void Set(PlannedRole role) => roles[Key(role.Name)] = role;

    private static async Task GrantAsync(CmsDbContext db, string roleId, IReadOnlyList<string> permissions)
    {
        var claims = await db
            .RoleClaims.Where(c => c.RoleId == roleId && c.ClaimType == Permissions.ClaimType)
            .ToListAsync();
        db.RoleClaims.RemoveRange(claims.Where(c => !permissions.Contains(c.ClaimValue ?? "")));
        db.RoleClaims.AddRange(
            permissions
                .Except(claims.Select(c => c.ClaimValue ?? ""))
                .Select(permission => new IdentityRoleClaim<string>
                {
                    RoleId = roleId,
                    ClaimType = Permissions.ClaimType,
                    ClaimValue = permission,
                })
        );
    }

    private static string Key(string name) => Normalizer.NormalizeName(name)!;
}
