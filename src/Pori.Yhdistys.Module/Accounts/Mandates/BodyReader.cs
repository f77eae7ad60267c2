using Microsoft.EntityFrameworkCore;
using Pori.Cms.Identity;
using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Reads who may act for a body, for its holders and for officers; others learn nothing, not even that it is there.</summary>
internal sealed class BodyReader(IUnitOfWork work, MandateWork mandates)
{
    private const int LongestHistory = 100;

    /// <summary>Gets a body as the actor may see it, or null.</summary>
    public async Task<BodyView?> ViewAsync(Guid bodyId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsPerson)
            return null;
        var manages = await mandates.ManagesAsync(actor);
        return await work.ReadAsync(db => ReadAsync(db, bodyId, actor, manages), cancellationToken);
    }

    private static async Task<BodyView?> ReadAsync(CmsDbContext db, Guid bodyId, Actor actor, bool manages)
    {
        var body = await db.Set<Body>().AsNoTracking().FirstOrDefaultAsync(b => b.Id == bodyId);
        if (body is null && bodyId == Body.City && manages)
            body = new Body { Id = Body.City, Kind = BodyKind.City };
        var now = db.UtcNow;
        var mandates = await db.Set<Mandate>()
            .AsNoTracking()
            .Where(m => m.BodyId == bodyId && m.RevokedUtc == null && (m.UntilUtc == null || m.UntilUtc > now))
            .ToListAsync();
        var own = mandates.Where(m => m.PersonId == actor.Id && m.FromUtc <= now).Select(m => m.Role).ToHashSet();
        if (body is null || (own.Count == 0 && !manages))
            return null;
        var keeps = body.Kind == BodyKind.City ? manages : own.Contains(MandateRole.Keeper);
        var view = new BodyView(body, own) { Keeps = keeps, Manages = manages };
        return await WithPeopleAsync(db, keeps || manages ? await WithInsideAsync(db, view) : view, mandates);
    }

    private static async Task<BodyView> WithPeopleAsync(CmsDbContext db, BodyView view, List<Mandate> mandates)
    {
        var handOvers = view.HandOvers.SelectMany(h => new[] { h.FromPersonId, h.ToPersonId ?? "" });
        var people = await People.OfAsync(db, mandates.Select(m => m.PersonId).Concat(handOvers));
        var holders = mandates
            .Where(m => people.TryGetValue(m.PersonId, out var person) && person.MayAct)
            .GroupBy(m => m.PersonId)
            .Select(g => new Holder(people[g.Key], [.. g.OrderBy(m => m.Role)]))
            .OrderBy(h => h.Person.Name, StringComparer.OrdinalIgnoreCase);
        return view with { Holders = [.. holders], People = people };
    }

    private static async Task<BodyView> WithInsideAsync(CmsDbContext db, BodyView view)
    {
        var id = view.Body.Id;
        var now = db.UtcNow;
        return view with
        {
            Invitations = await db.Set<Invitation>()
                .AsNoTracking()
                .Where(i => i.BodyId == id && i.UsedUtc == null && i.WithdrawnUtc == null && i.ExpiresUtc > now)
                .OrderBy(i => i.CreatedUtc)
                .ToListAsync(),
            HandOvers = await db.Set<HandOver>()
                .AsNoTracking()
                .Where(h => h.BodyId == id && h.DoneUtc == null && h.CancelledUtc == null)
                .OrderBy(h => h.DueUtc)
                .ToListAsync(),
            History = await db.Set<MandateEvent>()
                .AsNoTracking()
                .Where(e => e.BodyId == id)
                .OrderByDescending(e => e.Number)
                .Take(LongestHistory)
                .ToListAsync(),
        };
    }
}

/// <summary>A body as one of its holders, or an officer, may see it.</summary>
/// <param name="Body">The body.</param>
/// <param name="Own">What the reader may do for it.</param>
internal sealed record BodyView(Body Body, IReadOnlySet<MandateRole> Own)
{
    /// <summary>Gets whether the reader decides who may act for it.</summary>
    public bool Keeps { get; init; }

    /// <summary>Gets whether the reader looks after all bodies.</summary>
    public bool Manages { get; init; }

    /// <summary>Gets who acts for it, by name.</summary>
    public IReadOnlyList<Holder> Holders { get; init; } = [];

    /// <summary>Gets the invitations that can still be accepted.</summary>
    public IReadOnlyList<Invitation> Invitations { get; init; } = [];

    /// <summary>Gets the hand-overs to come.</summary>
    public IReadOnlyList<HandOver> HandOvers { get; init; } = [];

    /// <summary>Gets the last lines of the history, newest first.</summary>
    public IReadOnlyList<MandateEvent> History { get; init; } = [];

    /// <summary>Gets everybody who is named here, by id.</summary>
    public IReadOnlyDictionary<string, KnownPerson> People { get; init; } = new Dictionary<string, KnownPerson>();
}

/// <summary>Somebody who acts for a body.</summary>
internal sealed record Holder(KnownPerson Person, IReadOnlyList<Mandate> Mandates);
