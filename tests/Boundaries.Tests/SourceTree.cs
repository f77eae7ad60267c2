namespace Boundaries.Tests;

/// <summary>The files of the repository, or of a folder that imitates it.</summary>
internal sealed class SourceTree(string root)
{
    private static readonly string[] Passed = ["node_modules", "artifacts", "bin", "obj", "wwwroot", "Schema"];

    /// <summary>Gets the repository that these tests were built from.</summary>
    public static SourceTree Ours { get; } = new(FindRoot());

    /// <summary>Gets the C# files of a top folder, with paths from the root.</summary>
    public IEnumerable<(string Path, string[] Lines)> CodeFiles(string top) =>
        from folder in Folders(top)
        from file in Directory.GetFiles(Path.Combine(root, folder), "*.cs")
        select (Path.GetRelativePath(root, file), File.ReadAllLines(file));

    /// <summary>Gets the lines of one file.</summary>
    public string[] Lines(string path) => File.ReadAllLines(Path.Combine(root, path));

    /// <summary>Gets a top folder and all below it, with paths from the root; what is generated or fetched is left out.</summary>
    public IEnumerable<string> Folders(string top)
    {
        var start = Path.Combine(root, top);
        if (!Directory.Exists(start))
            yield break;
        yield return top;
        foreach (var folder in Directory.GetDirectories(start).Order(StringComparer.Ordinal))
        {
            if (Passed.Contains(Path.GetFileName(folder)))
                continue;
            foreach (var below in Folders(Path.GetRelativePath(root, folder)))
                yield return below;
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pori.slnx")))
                return folder.FullName;
        }
        throw new InvalidOperationException("No folder above the tests holds Pori.slnx.");
    }
}
