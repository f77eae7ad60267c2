using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Pori.Cms.Tests.Infrastructure;

/// <summary>Finds data that lie beside the project; tests that need them are skipped where they are not.</summary>
internal static class SharedData
{
    public static string Orchard(string file, [CallerMemberName] string test = "")
    {
        string?[] roots =
        [
            Environment.GetEnvironmentVariable("PORI_SHARED"),
            .. Above().Select(d => Path.Combine(d, "shared")),
        ];
        var path = roots
            .OfType<string>()
            .Select(root => Path.Combine(root, "data", "orchard", file))
            .FirstOrDefault(File.Exists);
        if (path is null)
            Assert.Skip($"{test} needs shared/data/orchard/{file}, which is not here.");
        return path;
    }

    public static JsonObject Recipe(string file, [CallerMemberName] string test = "") =>
        (JsonObject)JsonNode.Parse(File.ReadAllText(Orchard(file, test)), documentOptions: CmsJson.Documents)!;

    private static IEnumerable<string> Above()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return folder.FullName;
    }
}
