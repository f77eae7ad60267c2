using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pori.Cms.Storage;

namespace Pori.Cms.Identity;

/// <summary>How somebody showed who they are.</summary>
/// <param name="Method">Such as password, passkey or the name of a provider.</param>
/// <param name="SecondFactor">Whether a second factor, or what counts as one, was shown.</param>
/// <param name="Strong">Whether it was a strong electronic identification.</param>
public sealed record SessionProof(string Method, bool SecondFactor = false, bool Strong = false)
{
    /// <summary>Gets how the person of a session has shown it, for the session that takes its place.</summary>
    public static SessionProof Of(ClaimsPrincipal user) =>
        new(
            user.FindFirst(AccountClaims.Method)?.Value ?? "",
            user.HasClaim(c => c.Type == AccountClaims.SecondFactor),
            user.HasClaim(c => c.Type == AccountClaims.Strong)
        );
}

/// <summary>Where a session is used from, as much as is kept of it.</summary>
public sealed record SessionPlace(string Browser, string Network);

/// <summary>
/// The sessions, in a table and in memory: a request asks the database only for a session that this process has not seen yet. The
/// browser has a random id, the table its hash.
/// </summary>
public sealed class Sessions : IChangeSubscriber
{
    private const int IdBytes = 32;
    private const int Most = 20_000;
    private static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(1);
    private readonly IUnitOfWork work;
    private readonly IOptions<SessionLimits> limits;
    private readonly TimeProvider clock;
    private readonly ReadThrough<string, UserSession?> known;

    /// <summary>Makes the sessions.</summary>
    public Sessions(IUnitOfWork work, IOptions<SessionLimits> limits, TimeProvider clock)
    {
        (this.work, this.limits, this.clock) = (work, limits, clock);
        known = new(hash => work.ReadAsync(db => db.Set<UserSession>().FirstOrDefaultAsync(s => s.Hash == hash)));
    }

    /// <summary>Gets the hash that a session's id is kept under.</summary>
    public static string HashOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    /// <summary>Begins a session under a new id.</summary>
    /// <returns>The id, for the browser alone: 256 bits, base64url.</returns>
    public async Task<string> BeginAsync(
        UserFacts user,
        SessionProof proof,
        SessionPlace place,
        CancellationToken cancellationToken
    )
    {
        var id = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(IdBytes));
        await work.RunAsync(
            db =>
            {
                db.Add(Make(HashOf(id), user, proof, place, db.UtcNow));
                return Task.CompletedTask;
            },
            cancellationToken
        );
        return id;
    }

    private static UserSession Make(
        string hash,
        UserFacts user,
        SessionProof proof,
        SessionPlace place,
        DateTime now
    ) =>
        new()
        {
            Hash = hash,
            UserId = user.Id,
            Stamp = user.Stamp,
            CreatedUtc = now,
            SeenUtc = now,
            ProvenUtc = now,
            SecondFactor = proof.SecondFactor,
            Strong = proof.Strong,
            Method = proof.Method,
            Browser = place.Browser,
            Network = place.Network,
        };

    /// <summary>Finds a session by its hash, or null; whether it still holds is for the caller to see.</summary>
    internal async Task<UserSession?> FindAsync(string hash)
    {
        if (known.Count > Most)
            known.Clear();
        var session = await known.GetAsync(hash);
        // What is no session is not remembered: anybody can send such ids without end.
        if (session is null)
            known.Drop(hash);
        return session;
    }

    /// <summary>Gets whether a session has rested or lasted too long.</summary>
    internal bool IsOver(UserSession session, bool staff)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var idle = staff ? limits.Value.StaffIdle : limits.Value.Idle;
        return now - session.SeenUtc >= idle || now - session.CreatedUtc >= limits.Value.Absolute;
    }

    /// <summary>Notes that a session was used; at most once a minute that reaches the database.</summary>
    internal async Task SeenAsync(UserSession session, CancellationToken cancellationToken)
    {
        var now = UtcMilliseconds.Truncate(clock.GetUtcNow().UtcDateTime);
        if (now - session.SeenUtc < SeenStep)
            return;
        session.SeenUtc = now;
        await work.RunAsync(
            db =>
                db.Set<UserSession>()
                    .Where(s => s.Hash == session.Hash && s.SeenUtc < now)
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenUtc, now)),
            cancellationToken
        );
    }

    /// <summary>Ends a session.</summary>
    public Task EndAsync(string hash, CancellationToken cancellationToken) =>
        work.RunAsync(db => EndAsync(db, s => s.Hash == hash), cancellationToken);

    /// <summary>Ends sessions in the running unit of work.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> EndAsync(
        CmsDbContext db,
        System.Linq.Expressions.Expression<Func<UserSession, bool>> which
    )
    {
        var sessions = await db.Set<UserSession>().Where(which).ToListAsync();
        foreach (var session in sessions)
            db.Changed(ChangeKind.Session, session.Hash);
        db.RemoveRange(sessions);
        return sessions.Count;
    }

    /// <inheritdoc />
    public ValueTask ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        foreach (var change in changes.Where(c => c.Kind == ChangeKind.Session))
            known.Drop(change.Id);
        return ValueTask.CompletedTask;
    }
}
