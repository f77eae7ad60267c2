using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Tests.Infrastructure;

/// <summary>
/// Finds the recordings of a real Orchard Core and the cases from the field, which lie beside the project or where PORI_SHARED says; tests that need them
/// are skipped by name where they are not.
/// </summary>
internal static class SharedData
{
    public static string Orchard(string file, [CallerMemberName] string test = "") => Find("orchard", file, test);

    public static string Grants(string file, [CallerMemberName] string test = "") => Find("grants", file, test);

    public static JsonObject Recipe(string file) =>
        (JsonObject)JsonNode.Parse(File.ReadAllText(Orchard(file)), documentOptions: CmsJson.Documents)!;

    private static string Find(string folder, string file, string test)
    {
        var path = Roots().Select(root => Path.Combine(root, "data", folder, file)).FirstOrDefault(File.Exists);
        if (path is null)
            Assert.Skip($"{test} needs shared/data/{folder}/{file}, which is not here.");
        return path;
    }

    private static IEnumerable<string> Roots()
    {
        if (Environment.GetEnvironmentVariable("PORI_SHARED") is { } named)
        {
            yield return named;
            yield break;
        }
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "shared");
    }
}
