using Microsoft.AspNetCore.Http;

namespace Pori.Cms.Identity;

/// <summary>Small cookies of this host alone: over HTTPS their names begin with __Host-, which browsers hold to that.</summary>
public static class HostCookie
{
    private const string Prefix = "__Host-";

    /// <summary>Gets a cookie, or null.</summary>
    public static string? Read(HttpContext http, string name) => http.Request.Cookies[NameIn(http, name)];

    /// <summary>Sets a cookie until the browser closes, or for a time.</summary>
    public static void Write(HttpContext http, string name, string value, TimeSpan? lasts = null) =>
        http.Response.Cookies.Append(NameIn(http, name), value, Options(http, lasts));

    /// <summary>Removes a cookie.</summary>
    public static void Remove(HttpContext http, string name) =>
        http.Response.Cookies.Delete(NameIn(http, name), Options(http, null));

    private static string NameIn(HttpContext http, string name) => http.Request.IsHttps ? Prefix + name : name;

    private static CookieOptions Options(HttpContext http, TimeSpan? lasts) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = lasts,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        };
}

/// <summary>The cookie with the session's id.</summary>
internal static class SessionCookie
{
    private const string Name = "pori-istunto";
    private const int Longest = 100;

    public static string? Read(HttpContext http) =>
        HostCookie.Read(http, Name) is { Length: > 0 and <= Longest } id ? id : null;

    public static void Write(HttpContext http, string id) => HostCookie.Write(http, Name, id);

    public static void Remove(HttpContext http) => HostCookie.Remove(http, Name);
}
