using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Pori.Cms.Localization;

/// <summary>Which languages every route must have.</summary>
public sealed class RouteOptions
{
    /// <summary>Gets or sets the cultures; fi, sv and en by default.</summary>
    public IReadOnlyList<string> Cultures { get; set; } = SiteCultures.Standard.Supported;
}

/// <summary>The site's named routes: gives the address of a page in a language, and refuses at start what would break a link.</summary>
public sealed class Routes(IOptions<RouteOptions> options)
{
    private readonly ConcurrentDictionary<string, LocalizedRoute> byName = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> byPath = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets all routes.</summary>
    public IEnumerable<LocalizedRoute> All => byName.Values;

    /// <summary>Adds a route.</summary>
    /// <exception cref="InvalidOperationException">
    /// The name or a path is taken, a culture of the site is missing, or a path has no leading slash.
    /// </exception>
    public void Add(LocalizedRoute route)
    {
        if (options.Value.Cultures.FirstOrDefault(c => !route.Paths.ContainsKey(c)) is { } missing)
            throw new InvalidOperationException($"The route '{route.Name}' has no path in '{missing}'.");
        if (!byName.TryAdd(route.Name, route))
            throw new InvalidOperationException($"There are two routes named '{route.Name}'.");
        foreach (var path in route.Paths.Values)
        {
            if (!path.StartsWith('/'))
                throw new InvalidOperationException($"The path '{path}' of '{route.Name}' must begin with a slash.");
            if (!byPath.TryAdd(path, route.Name))
                throw new InvalidOperationException(
                    $"The routes '{byPath[path]}' and '{route.Name}' have the same path '{path}'."
                );
        }
    }

    /// <summary>Gets whether a route of this name exists.</summary>
    public bool Has(string name) => byName.ContainsKey(name);

    /// <summary>Gets the address of a page in a language.</summary>
    /// <param name="name">The route's name.</param>
    /// <param name="culture">The culture; its parent's path is taken when it has none of its own.</param>
    /// <param name="values">What stands for the parameters of the path; the others become the query.</param>
    /// <exception cref="InvalidOperationException">No such route, or a parameter has no value.</exception>
    public string Url(string name, string culture, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        if (!byName.TryGetValue(name, out var route))
            throw new InvalidOperationException($"There is no route named '{name}'.");
        var path = PathOf(route, culture);
        var query = QueryString.Empty;
        foreach (var (key, value) in values)
        {
            if (value is null)
                continue;
            var filled = Fill(path, key, value);
            if (ReferenceEquals(filled, path))
                query = query.Add(key, value);
            path = filled;
        }
        return path.Contains('{', StringComparison.Ordinal)
            ? throw new InvalidOperationException($"The route '{name}' needs a value for each parameter of '{path}'.")
            : path + query.Value;
    }

    /// <summary>Gets the addresses of a page in all languages, by culture.</summary>
    public IReadOnlyDictionary<string, string> Urls(
        string name,
        params ReadOnlySpan<(string Name, string? Value)> values
    )
    {
        var urls = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var culture in options.Value.Cultures)
            urls[culture] = Url(name, culture, values);
        return urls;
    }

    private static string PathOf(LocalizedRoute route, string culture)
    {
        for (var name = culture; name.Length > 0; name = CultureInfo.GetCultureInfo(name).Parent.Name)
        {
            if (route.Paths.TryGetValue(name, out var path))
                return path;
        }
        throw new InvalidOperationException($"The route '{route.Name}' has no path in '{culture}'.");
    }

    // Gives the same string back when the path has no such parameter.
    private static string Fill(string path, string key, string value) =>
        path.Replace(
                $"{{**{key}}}",
                string.Join('/', value.Split('/').Select(Uri.EscapeDataString)),
                StringComparison.Ordinal
            )
            .Replace($"{{{key}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);
}
