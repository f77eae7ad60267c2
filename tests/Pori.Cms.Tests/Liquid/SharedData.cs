using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Tests.Liquid;

/// <summary>Finds the recorded data beside the project; where they are absent the tests are skipped.</summary>
internal static class SharedData
{
    public static string Orchard(string file)
    {
        var root = Environment.GetEnvironmentVariable("PORI_SHARED") ?? Up();
        Assert.SkipWhen(root is null, "The recorded data (shared/data) are not beside the project.");
        return Path.Combine(root!, "data", "orchard", file);
    }

    public static JsonObject Recipe(string file) =>
        (JsonObject)JsonNode.Parse(File.ReadAllText(Orchard(file)), documentOptions: CmsJson.Documents)!;

    private static string? Up()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var shared = Path.Combine(at.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "data")))
                return shared;
        }
        return null;
    }
}
