using Microsoft.AspNetCore.Http;

namespace Pori.Cms.Identity;

/// <summary>Somebody who has shown a first factor and not yet the second.</summary>
/// <param name="UserId">Who.</param>
/// <param name="Stamp">The user's security stamp then; a change of password or factors ends it.</param>
/// <param name="Method">How they showed the first.</param>
/// <param name="Strong">Whether that was a strong identification.</param>
/// <param name="ReturnUrl">Where they want to go.</param>
public sealed record PendingSignIn(string UserId, string Stamp, string Method, bool Strong, string ReturnUrl);

/// <summary>Keeps it in the browser for ten minutes, sealed: it opens nothing but the page of the second factor.</summary>
public sealed class PendingSignIns(SealedNotes notes)
{
    private const string Cookie = "pori-vaihe";
    private const string Purpose = "PendingSignIn";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    /// <summary>Notes who has shown a first factor.</summary>
    public void Write(HttpContext http, PendingSignIn pending) =>
        HostCookie.Write(http, Cookie, notes.Seal(Purpose, pending, Lasts), Lasts);

    /// <summary>Gets who has shown a first factor in this browser, or null.</summary>
    public PendingSignIn? Read(HttpContext http) => notes.Open<PendingSignIn>(Purpose, HostCookie.Read(http, Cookie));

    /// <summary>Forgets it.</summary>
    public static void Remove(HttpContext http) => HostCookie.Remove(http, Cookie);
}
