using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <inheritdoc cref="IMandates" />
internal sealed class MandateLookup : IMandates
{
    public async Task<IReadOnlySet<MandateRole>> RolesAsync(CmsDbContext db, string personId, Guid bodyId)
    {
        var roles = await InForce(db)
            .Where(m => m.PersonId == personId && m.BodyId == bodyId)
            .Select(m => m.Role)
            .ToListAsync();
        return roles.ToHashSet();
    }

    public async Task<IReadOnlyList<Party>> HoldersAsync(CmsDbContext db, Guid bodyId, MandateRole role)
    {
        if (await db.Set<Body>().AsNoTracking().FirstOrDefaultAsync(b => b.Id == bodyId) is not { } body)
            return [];
        var held = await InForce(db)
            .Where(m => m.BodyId == bodyId)
            .Select(m => new { m.PersonId, m.Role })
            .ToListAsync();
        var people = await People.OfAsync(db, held.Where(h => h.Role == role).Select(h => h.PersonId));
        return
        [
            .. people
                .Values.OrderBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => new Party(
                    p.Id,
                    p.Name,
                    p.Email,
                    PartyOf(body, held.Where(h => h.PersonId == p.Id).Select(h => h.Role))
                )),
        ];
    }

    /// <summary>Makes what others may know of a body.</summary>
    public static PartyBody PartyOf(Body body, IEnumerable<MandateRole> roles) =>
        new(body.Id, body.Kind, body.Name, body.AssociationId, roles.ToHashSet());

    // Half-open, and without the accounts that may not be used.
    private static IQueryable<Mandate> InForce(CmsDbContext db)
    {
        var now = db.UtcNow;
        return db.Set<Mandate>()
            .AsNoTracking()
            .Where(m =>
                m.RevokedUtc == null
                && m.FromUtc <= now
                && (m.UntilUtc == null || m.UntilUtc > now)
                && db.Users.Any(u => u.Id == m.PersonId && u.DisabledUtc == null)
            );
    }
}
