namespace Pori.Cms.Localization;

/// <summary>A page's name and its path in each language of the site.</summary>
/// <param name="Name">The name that links use, such as <c>events</c>.</param>
/// <param name="Paths">The route pattern by culture, with leading slash, such as fi → <c>/tapahtumat/{id}</c>.</param>
public sealed record LocalizedRoute(string Name, IReadOnlyDictionary<string, string> Paths)
{
    /// <summary>Makes a route from pairs of culture and path.</summary>
    public LocalizedRoute(string name, params ReadOnlySpan<(string Culture, string Path)> paths)
        : this(name, ToDictionary(paths)) { }

    private static Dictionary<string, string> ToDictionary(ReadOnlySpan<(string Culture, string Path)> paths)
    {
        var byCulture = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (culture, path) in paths)
            byCulture.Add(culture, path);
        return byCulture;
    }
}
