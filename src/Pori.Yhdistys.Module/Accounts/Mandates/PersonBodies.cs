using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>
/// The bodies of the people who have signed in, from memory, for pages that only show them. Nothing is decided by it: that asks
/// <see cref="IMandates" /> in its own transaction.
/// </summary>
internal sealed class PersonBodies : IChangeSubscriber
{
    /// <summary>What the feed calls a change of a person's mandates; the id is the person's.</summary>
    public const string ChangeKind = "mandates";

    private const int Most = 20_000;
    private readonly ReadThrough<string, IReadOnlyList<KnownMandate>> known;
    private readonly TimeProvider clock;

    public PersonBodies(IUnitOfWork work, TimeProvider clock)
    {
        this.clock = clock;
        known = new(id => work.ReadAsync(db => ReadAsync(db, id)));
    }

    /// <summary>Gets the bodies that a person acts for now, by name.</summary>
    public async ValueTask<IReadOnlyList<PartyBody>> OfAsync(string personId)
    {
        if (known.Count > Most)
            known.Clear();
        var now = clock.GetUtcNow().UtcDateTime;
        return
        [
            .. (await known.GetAsync(personId))
                .Where(m => m.FromUtc <= now && (m.UntilUtc is null || now < m.UntilUtc))
                .GroupBy(m => m.Body.Id)
                .Select(g => MandateLookup.PartyOf(g.First().Body, g.Select(m => m.Role)))
                .OrderBy(b => b.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <inheritdoc />
    public ValueTask ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        foreach (var change in changes.Where(c => c.Kind == ChangeKind))
            known.Drop(change.Id);
        return ValueTask.CompletedTask;
    }

    private static async Task<IReadOnlyList<KnownMandate>> ReadAsync(CmsDbContext db, string personId) =>
        await (
            from mandate in db.Set<Mandate>()
            where mandate.PersonId == personId && mandate.RevokedUtc == null
            join body in db.Set<Body>() on mandate.BodyId equals body.Id
            select new KnownMandate(body, mandate.Role, mandate.FromUtc, mandate.UntilUtc)
        ).ToListAsync();

    private sealed record KnownMandate(Body Body, MandateRole Role, DateTime FromUtc, DateTime? UntilUtc);
}
