using System.Text.Json;
using System.Text.RegularExpressions;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Texts;

/// <summary>The texts of module and theme as they lie in their files, and where code and views name them.</summary>
internal static partial class TextFiles
{
    public static IReadOnlyList<string> Cultures { get; } = ["fi", "sv", "en"];

    /// <summary>Gets the folders that hold texts, by their path from the root.</summary>
    public static IReadOnlyList<string> Folders { get; } =
    [
        .. new[] { Repo.Module, Repo.Theme }
            .SelectMany(project => Repo.Files(project, "fi.json"))
            .Select(file => Path.GetDirectoryName(file)!)
            .Where(folder => Path.GetFileName(folder) == "Texts"),
    ];

    /// <summary>Gets the texts of a folder in a culture.</summary>
    public static IReadOnlyDictionary<string, string> Read(string folder, string culture) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(
            File.ReadAllText(Path.Combine(folder, culture + ".json"))
        )!;

    /// <summary>Gets every text of a culture.</summary>
    public static IReadOnlyDictionary<string, string> All(string culture) =>
        Folders.SelectMany(f => Read(f, culture)).ToDictionary(t => t.Key, t => t.Value);

    /// <summary>Gets the keys that views name before the filter t, with the file.</summary>
    public static IReadOnlyList<(string Key, string File)> InViews() =>
        [
            .. from file in Repo.Files(Repo.Theme, "*.liquid")
            from match in Translated().Matches(File.ReadAllText(file))
            select (match.Groups["key"].Value, Path.GetFileName(file)),
        ];

    /// <summary>Gets the literals of C# and Razor that have the shape of a key and begin as a key does, with the file.</summary>
    public static IReadOnlyList<(string Key, string File)> InCode()
    {
        var begins = All("fi").Keys.Select(k => k[..k.IndexOf('.', StringComparison.Ordinal)]).ToHashSet();
        return
        [
            .. from file in Repo.Files(Repo.Module, "*.cs").Concat(Repo.Files(Repo.Module, "*.cshtml"))
            where !file.Contains("/Schema/", StringComparison.Ordinal)
            from match in Literal().Matches(File.ReadAllText(file))
            let key = match.Groups["key"].Value
            where begins.Contains(key[..key.IndexOf('.', StringComparison.Ordinal)])
            select (key, Path.GetFileName(file)),
        ];
    }

    /// <summary>Gets the placeholders of a text, such as {0}, in order.</summary>
    public static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("""["'](?<key>[a-z_]+(\.[A-Za-z0-9_]+)+)["']\s*\|\s*t\b""")]
    private static partial Regex Translated();

    // A literal that ends in a point, or is interpolated after one, is the beginning of keys.
    [GeneratedRegex("""\$?"(?<key>[a-z_]+\.([A-Za-z0-9_]+(\.[A-Za-z0-9_]+)*)?\.?)("|\{)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[0-9]+(:[^}]*)?\}")]
    private static partial Regex Placeholder();
}
