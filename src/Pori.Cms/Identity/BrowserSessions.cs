using Microsoft.AspNetCore.Http;

namespace Pori.Cms.Identity;

/// <summary>Begins and ends the session of the browser that asks.</summary>
public sealed class BrowserSessions(Sessions sessions, SignedInUsers users)
{
    /// <summary>Begins a session under a new id; one that the browser had before ends.</summary>
    /// <exception cref="InvalidOperationException">There is no such user.</exception>
    public async Task BeginAsync(HttpContext http, string userId, SessionProof proof)
    {
        await EndAsync(http);
        var user =
            await users.FindAsync(userId)
            ?? throw new InvalidOperationException("Nobody can be signed in who does not exist.");
        var id = await sessions.BeginAsync(user, proof, PlaceOf(http), http.RequestAborted);
        SessionCookie.Write(http, id);
    }

    /// <summary>Ends the browser's session on the server and takes its cookie away.</summary>
    public async Task EndAsync(HttpContext http)
    {
        if (SessionCookie.Read(http) is not { } id)
            return;
        await sessions.EndAsync(Sessions.HashOf(id), http.RequestAborted);
        SessionCookie.Remove(http);
    }

    /// <summary>Gets what is kept of where a request comes from.</summary>
    public static SessionPlace PlaceOf(HttpContext http) =>
        new(
            BrowserFamily.Of(http.Request.Headers.UserAgent.ToString()),
            NetworkName.Of(http.Connection.RemoteIpAddress)
        );
}
