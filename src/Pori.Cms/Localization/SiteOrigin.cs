using Microsoft.AspNetCore.Http;

namespace Pori.Cms.Localization;

/// <summary>What absolute addresses of the site begin with.</summary>
public static class SiteOrigin
{
    /// <summary>Gets the scheme and host of the site, without a slash at the end: its BaseUrl, or else what the request asked.</summary>
    public static string OriginOf(this SiteSettingsDocument site, HttpRequest request) => Of(site.BaseUrl, request);

    /// <summary>Gets the same from a base address that is known already; empty when the request's shall do.</summary>
    public static string Of(string baseUrl, HttpRequest request) =>
        baseUrl.Length > 0 ? baseUrl : $"{request.Scheme}://{request.Host}";
}
