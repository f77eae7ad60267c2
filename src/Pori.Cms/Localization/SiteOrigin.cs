using Microsoft.AspNetCore.Http;

namespace Pori.Cms.Localization;

/// <summary>What absolute addresses of the site begin with.</summary>
public static class SiteOrigin
{
    /// <summary>Gets the scheme and host of the site, without a slash at the end: its BaseUrl, or else what the request asked.</summary>
    public static string OriginOf(this SiteSettingsDocument site, HttpRequest request) =>
        site.BaseUrl is { Length: > 0 } own ? own : $"{request.Scheme}://{request.Host}";
}
