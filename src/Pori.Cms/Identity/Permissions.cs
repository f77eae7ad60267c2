using System.Collections.Frozen;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Identity;

/// <summary>
/// Decides what a user may do: the union of the permissions of the user's roles, deny by default. Everyone has the role
/// Anonymous; whoever has signed in has Authenticated too. The Administrator may do everything.
/// </summary>
public sealed class Permissions : IChangeSubscriber
{
    /// <summary>The claim type of a permission on a role, as in Orchard.</summary>
    public const string ClaimType = "Permission";

    /// <summary>The role that may do everything.</summary>
    public const string Administrator = "Administrator";

    private const string Anonymous = "Anonymous";
    private const string Authenticated = "Authenticated";

    private readonly ReadThrough<string, FrozenDictionary<string, FrozenSet<string>>> roles;

    /// <summary>Makes the reader.</summary>
    public Permissions(IUnitOfWork work) => roles = new(_ => ReadAsync(work));

    /// <summary>Gets whether a user has a permission, itself or through one that implies it.</summary>
    public async ValueTask<bool> AllowsAsync(ClaimsPrincipal user, string permission)
    {
        if (user.IsInRole(Administrator))
            return true;
        var granted = await roles.GetAsync("");
        return RolesOf(user)
            .Any(role =>
                granted.TryGetValue(role, out var permissions) && Implied.By(permission).Any(permissions.Contains)
            );
    }

    /// <summary>Gets whether one of some roles has a permission; what everyone has does not count.</summary>
    public async ValueTask<bool> RolesAllowAsync(IReadOnlyCollection<string> names, string permission)
    {
        if (names.Contains(Administrator, StringComparer.OrdinalIgnoreCase))
            return true;
        var granted = await roles.GetAsync("");
        return names.Any(role =>
            granted.TryGetValue(role, out var permissions) && Implied.By(permission).Any(permissions.Contains)
        );
    }

    /// <inheritdoc />
    public ValueTask ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (changes.Any(c => c.Kind == ChangeKind.Role))
            roles.Clear();
        return ValueTask.CompletedTask;
    }

    private static IEnumerable<string> RolesOf(ClaimsPrincipal user)
    {
        yield return Anonymous;
        if (user.Identity is not { IsAuthenticated: true })
            yield break;
        yield return Authenticated;
        foreach (var claim in user.FindAll(ClaimTypes.Role))
            yield return claim.Value;
    }

    private static Task<FrozenDictionary<string, FrozenSet<string>>> ReadAsync(IUnitOfWork work) =>
        work.ReadAsync(async db =>
        {
            var claims = await (
                from claim in db.RoleClaims
                where claim.ClaimType == ClaimType && claim.ClaimValue != null
                join role in db.Roles on claim.RoleId equals role.Id
                where role.Name != null
                select new { Role = role.Name!, Permission = claim.ClaimValue! }
            ).ToListAsync();
            return claims
                .GroupBy(c => c.Role, StringComparer.OrdinalIgnoreCase)
                .ToFrozenDictionary(
                    g => g.Key,
                    g => g.Select(c => c.Permission).ToFrozenSet(StringComparer.Ordinal),
                    StringComparer.OrdinalIgnoreCase
                );
        });
}
