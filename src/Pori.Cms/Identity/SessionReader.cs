using System.Globalization;
using System.Security.Claims;

namespace Pori.Cms.Identity;

/// <summary>Makes the principal of a session, or finds that the session has ended.</summary>
internal sealed class SessionReader(Sessions sessions, SignedInUsers users, Staff staff)
{
    /// <summary>Gets who a session's id stands for, or null.</summary>
    public async Task<ClaimsPrincipal?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        var hash = Sessions.HashOf(id);
        if (await sessions.FindAsync(hash) is not { } session)
            return null;
        var user = await users.FindAsync(session.UserId);
        var isStaff = user is not null && await staff.IsAsync(user.Roles);
        if (user is null || user.Disabled || user.Stamp != session.Stamp || sessions.IsOver(session, isStaff))
        {
            await sessions.EndAsync(hash, cancellationToken);
            return null;
        }
        await sessions.SeenAsync(session, cancellationToken);
        return PrincipalOf(user, session, isStaff);
    }

    // Without a second factor staff have no role at all: whatever is asked of permissions, they are anybody.
    private static ClaimsPrincipal PrincipalOf(UserFacts user, UserSession session, bool isStaff)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, user.Id),
            new(ClaimTypes.Name, user.UserName),
            new(ClaimTypes.Email, user.Email),
            new(AccountClaims.DisplayName, user.DisplayName),
            new(AccountClaims.Session, session.Hash),
            new(AccountClaims.Method, session.Method),
            new(AccountClaims.ProvenAt, session.ProvenUtc.ToString("O", CultureInfo.InvariantCulture)),
        ];
        if (user.Culture is { } culture)
            claims.Add(new(AccountClaims.Culture, culture));
        if (session.SecondFactor)
            claims.Add(new(AccountClaims.SecondFactor, "true"));
        if (session.Strong)
            claims.Add(new(AccountClaims.Strong, "true"));
        if (isStaff && !session.SecondFactor)
            claims.Add(new(AccountClaims.NeedsSecondFactor, "true"));
        else
            claims.AddRange(user.Roles.Select(role => new Claim(ClaimTypes.Role, role)));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, SessionHandlerOptions.Scheme));
    }
}
