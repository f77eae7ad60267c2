namespace Pori.Cms.Tests.Recipes;

/// <summary>Reads the project's own documents, which lie above the tests.</summary>
internal static class Documents
{
    public static string Read(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pori.slnx")))
            folder = folder.Parent;
        return File.ReadAllText(Path.Combine(folder!.FullName, "docs", file));
    }
}
