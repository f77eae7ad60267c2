using System.Globalization;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Localization;

/// <summary>The languages of the site, the default first named by LocalizationSettings.</summary>
/// <param name="Default">The culture of pages without one.</param>
/// <param name="Supported">All cultures in their order, the default included.</param>
public sealed record SiteCultures(string Default, IReadOnlyList<string> Supported)
{
    /// <summary>Gets the cultures of a site that has no settings yet.</summary>
    public static SiteCultures Standard { get; } = new("fi", ["fi", "sv", "en"]);

    /// <summary>Gets the framework's culture of a name; one that it does not know is the invariant culture.</summary>
    public static CultureInfo Info(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return CultureInfo.InvariantCulture;
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    internal static SiteCultures From(JsonObject? settings)
    {
        var supported = JsonRead.Texts(settings, "SupportedCultures");
        var first = JsonRead.Text(settings, "DefaultCulture");
        if (supported.Count == 0 && first is null)
            return Standard;
        first ??= supported[0];
        return new(first, supported.Contains(first) ? supported : [first, .. supported]);
    }
}
