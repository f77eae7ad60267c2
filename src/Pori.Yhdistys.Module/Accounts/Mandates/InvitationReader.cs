using Microsoft.EntityFrameworkCore;
using Pori.Cms.Identity;
using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Reads an invitation for who has its link.</summary>
internal sealed class InvitationReader(IUnitOfWork work)
{
    /// <summary>Gets an invitation that can be accepted, or null.</summary>
    public Task<InvitationView?> FindAsync(string token, Actor reader, CancellationToken cancellationToken) =>
        work.ReadAsync(db => FindAsync(db, Sessions.HashOf(token), reader), cancellationToken);

    private static async Task<InvitationView?> FindAsync(CmsDbContext db, string hash, Actor reader)
    {
        var found = await (
            from invitation in db.Set<Invitation>().AsNoTracking()
            where invitation.TokenHash == hash
            join body in db.Set<Body>() on invitation.BodyId equals body.Id
            select new { invitation, body.Name }
        ).FirstOrDefaultAsync();
        if (found is null || !found.invitation.IsOpen(db.UtcNow))
            return null;
        var people = await People.OfAsync(db, [reader.Id, found.invitation.InvitedBy]);
        var person = people.GetValueOrDefault(reader.Id);
        var handOver = await db.Set<HandOver>()
            .AsNoTracking()
            .FirstOrDefaultAsync(h => h.Id == found.invitation.HandOverId);
        return new(found.Name, RoleSet.Read(found.invitation.Roles), Mask(found.invitation.Email))
        {
            InvitedBy = people.GetValueOrDefault(found.invitation.InvitedBy)?.Name ?? "",
            UntilUtc = found.invitation.MandatesUntilUtc,
            IsForReader =
                person is { MayAct: true, HasConfirmedEmail: true }
                && InvitePerson.IsSame(person.Email, found.invitation.Email),
            IsHandOver = handOver is not null,
            FromUtc = handOver?.DueUtc ?? db.UtcNow,
        };
    }

    // Who was sent the link knows the address; who got it by chance does not learn it.
    private static string Mask(string email)
    {
        var at = email.LastIndexOf('@');
        return at < 1 ? "•••" : $"{email[0]}•••{email[at..]}";
    }
}

/// <summary>An invitation as its page shows it.</summary>
/// <param name="BodyName">The body's name.</param>
/// <param name="Roles">What is offered.</param>
/// <param name="MaskedEmail">The invited address, as much as who has the link may see.</param>
internal sealed record InvitationView(string BodyName, IReadOnlyList<MandateRole> Roles, string MaskedEmail)
{
    /// <summary>Gets the name of who invited.</summary>
    public string InvitedBy { get; init; } = "";

    /// <summary>Gets when the mandates would end, or null.</summary>
    public DateTime? UntilUtc { get; init; }

    /// <summary>Gets whether the reader has signed in with the invited address.</summary>
    public bool IsForReader { get; init; }

    /// <summary>Gets whether it is for a hand-over.</summary>
    public bool IsHandOver { get; init; }

    /// <summary>Gets from when the roles hold.</summary>
    public DateTime FromUtc { get; init; }
}
