using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pori.Cms.Contents;

namespace Pori.Cms.Localization;

/// <summary>
/// The display texts of all slices, one localizer for Razor, Liquid and mails. The site may word any of them anew in its settings
/// under TextOverrides.
/// </summary>
public sealed partial class Texts
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> cultures;
    private readonly SiteSettings settings;

    /// <summary>Reads the texts of the registered assemblies.</summary>
    /// <exception cref="InvalidOperationException">A file is not a flat object, or a key stands in two files of a culture.</exception>
    public Texts(IEnumerable<TextSource> sources, SiteSettings settings)
    {
        this.settings = settings;
        var read = new Dictionary<string, Dictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var assembly in sources.Select(s => s.Assembly).Distinct())
        {
            foreach (var resource in assembly.GetManifestResourceNames())
            {
                if (FileName().Match(resource) is not { Success: true } match)
                    continue;
                var culture = match.Groups["culture"].Value;
                if (!read.TryGetValue(culture, out var texts))
                    read[culture] = texts = [];
                Read(assembly, resource, texts);
            }
        }
        cultures = read.ToFrozenDictionary(
            c => c.Key,
            c => c.Value.ToFrozenDictionary(),
            StringComparer.OrdinalIgnoreCase
        );
    }

    /// <summary>Gets a text; one that the culture lacks comes from the default culture, one that nobody has is the key itself.</summary>
    /// <param name="culture">The culture, such as <c>sv</c> or <c>sv-FI</c>.</param>
    /// <param name="key">The key, such as <c>grants.apply.submit</c>.</param>
    /// <param name="args">What stands for {0}, {1} …, formatted in the culture.</param>
    public string Get(string culture, string key, params ReadOnlySpan<object?> args)
    {
        var text = Find(culture, key) ?? key;
        if (args.Length == 0)
            return text;
        try
        {
            return string.Format(SiteCultures.Info(culture), text, args);
        }
        catch (FormatException)
        {
            // Braces of an editor's own text that are no placeholders stay as they are.
            return text;
        }
    }

    /// <summary>Gets a text, or null when neither the culture nor the default culture has it.</summary>
    public string? Find(string culture, string key)
    {
        var site = settings.Current;
        return In(site, culture, key) ?? In(site, site.Cultures.Default, key);
    }

    /// <summary>Gets the cultures that have texts.</summary>
    public IEnumerable<string> Cultures => cultures.Keys;

    /// <summary>Gets the keys of the code's texts in a culture, for the test that compares the languages.</summary>
    public IEnumerable<string> Keys(string culture) => cultures.TryGetValue(culture, out var texts) ? texts.Keys : [];

    private string? In(SiteSettingsDocument site, string culture, string key)
    {
        for (var name = culture; ; name = name[..name.LastIndexOf('-')])
        {
            if (site.TextOverrides.TryGetValue(name, out var own) && own.TryGetValue(key, out var text))
                return text;
            if (cultures.TryGetValue(name, out var texts) && texts.TryGetValue(key, out text))
                return text;
            if (!name.Contains('-', StringComparison.Ordinal))
                return null;
        }
    }

    private static void Read(Assembly assembly, string resource, Dictionary<string, string> texts)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        if (JsonNode.Parse(stream, documentOptions: CmsJson.Documents) is not JsonObject file)
            throw new InvalidOperationException($"{resource} must be one object of keys and texts.");
        foreach (var (key, node) in file)
        {
            if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
                throw new InvalidOperationException($"{resource}: '{key}' must be a text.");
            if (!texts.TryAdd(key, text))
                throw new InvalidOperationException($"{resource}: the key '{key}' stands in another file too.");
        }
    }

    [GeneratedRegex(
        @"(^|[./])Texts[./](?<culture>[A-Za-z]{2,3}(-[A-Za-z0-9]+)*)\.json$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex FileName();
}
