namespace Pori.Cms.Tests.Recipes;

/// <summary>Reads the project's own files, which lie above the tests.</summary>
internal static class Documents
{
    /// <summary>Gets the folder of the project.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Gets the text of a document.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, "docs", file));

    /// <summary>Gets the rows of the table under a heading row, cell by cell.</summary>
    public static IEnumerable<string[]> Table(string file, string heading) =>
        Read(file)
            .Split('\n')
            .SkipWhile(l => l != heading)
            .Skip(2)
            .TakeWhile(l => l.StartsWith('|'))
            .Select(l =>
                l.Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|', StringSplitOptions.TrimEntries)[1..^1]
            );

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pori.slnx")))
            folder = folder.Parent;
        return folder!.FullName;
    }
}
