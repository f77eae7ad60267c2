using Microsoft.EntityFrameworkCore;
using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Reads the claims of associations: officers see all, a person their own.</summary>
internal sealed class ClaimReader(IUnitOfWork work, MandateWork mandates)
{
    private const int Most = 100;

    /// <summary>Gets the claims that wait, the oldest first, and some that were decided; null for who may not see them.</summary>
    public async Task<IReadOnlyList<ClaimView>?> AllAsync(Actor officer, CancellationToken cancellationToken) =>
        await mandates.ManagesAsync(officer)
            ? await work.ReadAsync(db => ReadAsync(db, _ => true), cancellationToken)
            : null;

    /// <summary>Gets one claim; null when there is none or the actor may not see it.</summary>
    public async Task<ClaimView?> FindAsync(Guid id, Actor officer, CancellationToken cancellationToken) =>
        await mandates.ManagesAsync(officer)
            ? (await work.ReadAsync(db => ReadAsync(db, c => c.Id == id), cancellationToken)).SingleOrDefault()
            : null;

    /// <summary>Gets a person's own claims that wait.</summary>
    public Task<IReadOnlyList<ClaimView>> WaitingOfAsync(Actor person, CancellationToken cancellationToken) =>
        work.ReadAsync(
            db => ReadAsync(db, c => c.PersonId == person.Id && c.State == ClaimState.Waiting),
            cancellationToken
        );

    private static async Task<IReadOnlyList<ClaimView>> ReadAsync(
        CmsDbContext db,
        System.Linq.Expressions.Expression<Func<AssociationClaim, bool>> which
    )
    {
        var rows = await (
            from claim in db.Set<AssociationClaim>().AsNoTracking().Where(which)
            join body in db.Set<Body>().AsNoTracking() on claim.BodyId equals body.Id
            orderby claim.State, claim.CreatedUtc
            select new { claim, body }
        )
            .Take(Most)
            .ToListAsync();
        var people = await People.OfAsync(db, rows.SelectMany(r => new[] { r.claim.PersonId, r.claim.DecidedBy }));
        return
        [
            .. rows.Select(r => new ClaimView(r.claim, r.body, people.GetValueOrDefault(r.claim.PersonId))
            {
                DecidedBy = people.GetValueOrDefault(r.claim.DecidedBy)?.Name ?? "",
            }),
        ];
    }
}

/// <summary>A claim with its association and who made it.</summary>
internal sealed record ClaimView(AssociationClaim Claim, Body Body, KnownPerson? Person)
{
    /// <summary>Gets the name of who decided.</summary>
    public string DecidedBy { get; init; } = "";
}
