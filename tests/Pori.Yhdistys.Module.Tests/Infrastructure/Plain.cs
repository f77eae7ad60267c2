using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Extensions.Time.Testing;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Tests.Infrastructure;

/// <summary>What rules and texts need where there is neither site nor database: the settings are those of an empty site.</summary>
internal static class Plain
{
    private static readonly SiteSettings Settings = new(null!);

    /// <summary>Gets the module's texts.</summary>
    public static Cms.Localization.Texts Texts { get; } = new([new TextSource(typeof(Startup).Assembly)], Settings);

    /// <summary>Makes the formats of a site whose clock stands at an instant such as 2026-11-24T07:12:00Z.</summary>
    public static Formats At(string utc) =>
        new(Settings, new FakeTimeProvider(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture)));

    /// <summary>Reads a query string as a list does.</summary>
    public static ListAddress Address(string query, string path = "/lista", params string[] names) =>
        ListAddress.Read(Query(query), path, names);

    public static IQueryCollection Query(string query)
    {
        var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        return new QueryCollection(new Dictionary<string, StringValues>(values));
    }
}
