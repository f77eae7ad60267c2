namespace Boundaries.Tests;

/// <summary>A folder that imitates the repository and breaks each rule over source files once.</summary>
internal sealed class PlantedTree : IDisposable
{
    /// <summary>Where each rule is broken.</summary>
    public static readonly Dictionary<string, string> Plants = new()
    {
        ["No file is over 300 lines"] = "src/Pori.Cms/Contents/Long.cs",
        ["No folder is named after a role"] = "src/Pori.Cms/Contents/Helpers",
        ["A file's namespace is its folder"] = "src/Pori.Cms/Contents/Strayed.cs",
    };

    public PlantedTree()
    {
        Write("src/Pori.Cms/Contents/Sound.cs", "namespace Pori.Cms.Contents;");
        Write("src/Host/Program.cs", "namespace Pori.Host;");
        Write("src/Pori.Cms/Contents/Strayed.cs", "namespace Pori.Cms.Storage;");
        Write("src/Pori.Cms/Contents/Helpers/Inside.cs", "namespace Pori.Cms.Contents.Helpers;");
        Write("src/Pori.Cms/Contents/Long.cs", "namespace Pori.Cms.Contents;" + new string('\n', 301));
        // What is generated is nobody's breach.
        Write("src/Pori.Yhdistys.Module/Schema/Sqlite/Snapshot.cs", "namespace Any;" + new string('\n', 900));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("pori-planted-").FullName;

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
