using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Contents;
using Pori.Cms.Identity;
using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>A change of who may act for whom, in its transaction.</summary>
/// <param name="Db">The transaction.</param>
/// <param name="Actor">Who changes.</param>
/// <param name="Manages">Whether the actor has the permission to look after all bodies.</param>
/// <param name="Ids">Makes ids.</param>
/// <param name="Mails">Writes mails.</param>
internal sealed record MandateChange(CmsDbContext Db, Actor Actor, bool Manages, IdGenerator Ids, MandateMails Mails)
{
    /// <summary>What is answered to whom a body is not to be shown: the same as when there is none.</summary>
    public static Refusal NotFound { get; } = new("mandates.not_found");

    /// <summary>Makes a time-ordered id.</summary>
    public Guid NewId() => Ids.NewCaseId(new DateTimeOffset(Db.UtcNow));

    /// <summary>
    /// Holds a body: until this transaction ends, nobody else changes who may act for it. What is read then is what the change decides on.
    /// </summary>
    public async Task<HeldBody?> HoldAsync(Guid bodyId)
    {
        if (await CountUpAsync(bodyId) == 0)
        {
            if (bodyId != Body.City || !Manages)
                return null;
            AddCity();
            await Db.SaveChangesAsync();
        }
        var body = await Db.Set<Body>().FirstAsync(b => b.Id == bodyId);
        var now = Db.UtcNow;
        var mandates = await Db.Set<Mandate>()
            .Where(m => m.BodyId == bodyId && m.RevokedUtc == null && (m.UntilUtc == null || m.UntilUtc > now))
            .ToListAsync();
        return new(this, body, mandates, await People.OfAsync(Db, mandates.Select(m => m.PersonId)));
    }

    /// <summary>Makes a body and holds it.</summary>
    public HeldBody Start(BodyKind kind, string name)
    {
        var body = new Body
        {
            Id = NewId(),
            Kind = kind,
            Name = name,
            CreatedBy = Actor.Id,
            CreatedUtc = Db.UtcNow,
        };
        Db.Add(body);
        return new(this, body, [], new Dictionary<string, KnownPerson>());
    }

    private Task<int> CountUpAsync(Guid bodyId) =>
        Db.Set<Body>()
            .Where(b => b.Id == bodyId)
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.Version, b => b.Version + 1));

    private void AddCity() =>
        Db.Add(
            new Body
            {
                Id = Body.City,
                Kind = BodyKind.City,
                Name = Mails.CityName,
                CreatedBy = Actor.Id,
                CreatedUtc = Db.UtcNow,
            }
        );
}
