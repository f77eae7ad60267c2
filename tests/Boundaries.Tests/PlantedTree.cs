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
        ["No method is over 30 lines"] = "src/Pori.Cms/Contents/LongMethod.cs",
        ["No constructor takes over 5 parameters"] = "src/Pori.Cms/Contents/Greedy.cs",
    };

    public PlantedTree()
    {
        Write("src/Pori.Cms/Contents/Sound.cs", "namespace Pori.Cms.Contents;");
        Write("src/Host/Program.cs", "namespace Pori.Host;");
        Write("src/Pori.Cms/Contents/Strayed.cs", "namespace Pori.Cms.Storage;");
        Write("src/Pori.Cms/Contents/Helpers/Inside.cs", "namespace Pori.Cms.Contents.Helpers;");
        Write("src/Pori.Cms/Contents/Long.cs", "namespace Pori.Cms.Contents;" + new string('\n', 301));
        Write("src/Pori.Cms/Contents/LongMethod.cs", Methods(statements: 28) + Methods(statements: 27));
        Write("src/Pori.Cms/Contents/Greedy.cs", Constructors);
        // What is generated is nobody's breach.
        Write("src/Pori.Yhdistys.Module/Schema/Sqlite/Snapshot.cs", "namespace Any;" + new string('\n', 900));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("pori-planted-").FullName;

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private const string Constructors = """
        namespace Pori.Cms.Contents;
        internal sealed class Greedy(int a, int b, int c, int d, int e, int f);
        internal sealed class Content { public Content(int a, int b, int c, int d, int e) { } }
        internal sealed record Data(int A, int B, int C, int D, int E, int F);
        """;

    // A method with its signature and braces around so many statements; empty lines and comments are free.
    private static string Methods(int statements) =>
        $$"""
            namespace Pori.Cms.Contents;
            internal sealed class Of{{statements}}
            {
                [Obsolete("An attribute does not count.")]
                public void Run()
                {
                    // A comment does not count.
            {{string.Concat(Enumerable.Repeat("\n        Step();", statements))}}
                }
            }

            """;

    private void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
