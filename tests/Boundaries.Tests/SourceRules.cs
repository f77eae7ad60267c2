namespace Boundaries.Tests;

/// <summary>One rule over source files.</summary>
internal sealed record SourceRule(string Name, string Because, Func<SourceTree, Verdict> Judge)
{
    public override string ToString() => Name;
}

internal static class SourceRules
{
    public const int MostLines = 300;

    private static readonly string[] Roles =
    [
        "Services",
        "Helpers",
        "Common",
        "Interfaces",
        "Models",
        "Extensions",
        "Utilities",
        "Utils",
    ];

    // Assemblies whose root namespace is not the folder's name, and the plants, whose namespaces imitate ours.
    private static readonly Dictionary<string, string> RootNamespaces = new()
    {
        ["src/Host"] = "Pori.Host",
        ["tests/Host.Tests"] = "Pori.Host.Tests",
    };

    public static IEnumerable<SourceRule> All =>
        [
            new("No file is over 300 lines", "What does not fit on a few screens is two things.", TooLong),
            new(
                "No folder is named after a role",
                "Folders say what a thing is about; suffixes say its role.",
                RoleFolders
            ),
            new(
                "A file's namespace is its folder",
                "Whoever knows a type's name knows where it lies.",
                WrongNamespaces
            ),
            .. MemberRules.All,
        ];

    private static Verdict TooLong(SourceTree tree)
    {
        var files = tree.CodeFiles("src").Concat(tree.CodeFiles("tests")).ToList();
        var breaches = files
            .Where(f => f.Lines.Length > MostLines)
            .Select(f => $"{f.Path}: has {f.Lines.Length} lines");
        return new(files.Count, [.. breaches]);
    }

    private static Verdict RoleFolders(SourceTree tree)
    {
        var folders = tree.Folders("src").Concat(tree.Folders("tests")).ToList();
        return new(
            folders.Count,
            [.. folders.Where(f => Roles.Contains(Path.GetFileName(f))).Select(f => $"{f}: says a role")]
        );
    }

    private static Verdict WrongNamespaces(SourceTree tree)
    {
        var files = tree.CodeFiles("src")
            .Concat(tree.CodeFiles("tests"))
            .Where(f => !f.Path.StartsWith("tests/Boundaries.Plants/", StringComparison.Ordinal))
            .Select(f => (f.Path, Found: NamespaceIn(f.Lines), Wanted: NamespaceOf(f.Path)))
            .Where(f => f.Found is not null)
            .ToList();
        var breaches = files
            .Where(f => f.Found != f.Wanted)
            .Select(f => $"{f.Path}: is in {f.Found}, not in {f.Wanted}");
        return new(files.Count, [.. breaches]);
    }

    private static string? NamespaceIn(string[] lines) =>
        lines
            .Where(l => l.StartsWith("namespace ", StringComparison.Ordinal))
            .Select(l => l["namespace ".Length..].TrimEnd(';', ' '))
            .FirstOrDefault();

    private static string NamespaceOf(string path)
    {
        var parts = path.Split('/');
        var project = string.Join('/', parts.Take(2));
        var root = RootNamespaces.GetValueOrDefault(project, parts[1]);
        return string.Join('.', parts[2..^1].Prepend(root));
    }
}
