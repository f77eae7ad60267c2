using System.Reflection;

namespace Pori.Cms.Liquid.Views;

/// <summary>Reads embedded templates that lie under <c>{folder}/…</c>.</summary>
internal static class EmbeddedTemplates
{
    private const string Extension = ".liquid";

    /// <summary>Gets each template's path below the folder, without <c>.liquid</c>, and its text.</summary>
    public static IEnumerable<(string Name, string Text)> Of(Assembly assembly, string folder) =>
        from resource in assembly.GetManifestResourceNames()
        where
            resource.StartsWith(folder + "/", StringComparison.Ordinal)
            && resource.EndsWith(Extension, StringComparison.Ordinal)
        select (resource[(folder.Length + 1)..^Extension.Length], Text(assembly, resource));

    private static string Text(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
