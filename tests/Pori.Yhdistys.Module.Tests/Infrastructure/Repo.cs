namespace Pori.Yhdistys.Module.Tests.Infrastructure;

/// <summary>Finds the files of the project, from wherever the tests run.</summary>
internal static class Repo
{
    public static string Root { get; } = FindRoot();

    public static string Module { get; } = At("src", "Pori.Yhdistys.Module");

    public static string Theme { get; } = At("src", "Pori.Yhdistys.Theme");

    public static string Recipe(string name) => At("recipes", name);

    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>Gets the source files of a folder by pattern; what a build or a package manager made is left out.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern) =>
        [
            .. Directory
                .EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
                .Where(f => !f.Contains("/obj/") && !f.Contains("/bin/") && !f.Contains("/node_modules/"))
                .Order(StringComparer.Ordinal),
        ];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pori.slnx")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"No Pori.slnx above {AppContext.BaseDirectory}.");
    }
}
