using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Identity;

/// <summary>Sees to the roles that every site has. What an administrator has made of them stays.</summary>
public sealed class SystemRoles(IUnitOfWork work, IdGenerator ids)
{
    // Orchard grants ViewContent to everyone when the site is set up.
    private static readonly PlannedRole[] Roles =
    [
        new(Permissions.Administrator, "A system role that grants all permissions.", []),
        new("Anonymous", "A system role representing all non-authenticated users.", ["ViewContent"]),
        new("Authenticated", "A system role representing all authenticated users.", ["ViewContent"]),
    ];

    /// <summary>Adds the system roles that are missing. The host calls it after the schema is up to date.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken = default)
    {
        if ((await work.ReadAsync(MissingAsync, cancellationToken)).Count > 0)
            await work.RunAsync(
                async db => await PlannedRoles.WriteAsync(db, await MissingAsync(db), ids),
                cancellationToken
            );
    }

    private static async Task<List<PlannedRole>> MissingAsync(CmsDbContext db)
    {
        var names = await db.Roles.Select(r => r.Name).ToListAsync();
        return [.. Roles.Where(role => !names.Contains(role.Name, StringComparer.OrdinalIgnoreCase))];
    }
}
