namespace Pori.Cms.Liquid.Views;

/// <summary>One view file: its shape name, whether it is a component, and its text of now.</summary>
internal sealed record ThemeFile(string Name, bool IsComponent, string Path, Func<string> Read);

/// <summary>Reads the view files of a source, from its folder or from the assembly.</summary>
internal static class ThemeFiles
{
    private const string Extension = ".liquid";
    private const string Components = "Components";

    public static IEnumerable<ThemeFile> Of(TemplateSource source) =>
        source.SourceFolder is { } folder && Directory.Exists(folder) ? OnDisk(folder) : Embedded(source);

    private static IEnumerable<ThemeFile> OnDisk(string folder) =>
        Directory
            .EnumerateFiles(folder, "*" + Extension, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path =>
                File(
                    Path.GetRelativePath(folder, path).Replace('\\', '/'),
                    path,
                    () => System.IO.File.ReadAllText(path)
                )
            );

    private static IEnumerable<ThemeFile> Embedded(TemplateSource source)
    {
        foreach (var resource in source.Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (
                !resource.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
                || Relative(resource, source) is not { } path
            )
                continue;
            yield return File(
                path,
                $"{source.Assembly.GetName().Name}/{source.Folder}/{path}",
                () => Text(source, resource)
            );
        }
    }

    private static ThemeFile File(string relative, string path, Func<string> read)
    {
        var name = relative[(relative.LastIndexOf('/') + 1)..^Extension.Length];
        return new(
            ShapeName.From(name),
            relative.Split('/').SkipLast(1).Contains(Components, StringComparer.OrdinalIgnoreCase),
            path,
            read
        );
    }

    // A resource has its path as name (Views/Components/X.liquid), or MSBuild's dots (A.B.Views.Components.X.liquid), where only
    // the folder Components can be told from a file's name.
    private static string? Relative(string resource, TemplateSource source)
    {
        if (resource.StartsWith(source.Folder + "/", StringComparison.OrdinalIgnoreCase))
            return resource[(source.Folder.Length + 1)..];
        var dotted = $".{source.Folder.Replace('/', '.')}.";
        var at = resource.IndexOf(dotted, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || resource.Contains('/', StringComparison.Ordinal))
            return null;
        var rest = resource[(at + dotted.Length)..];
        return rest.StartsWith(Components + ".", StringComparison.OrdinalIgnoreCase)
            ? $"{Components}/{rest[(Components.Length + 1)..]}"
            : rest;
    }

    private static string Text(TemplateSource source, string resource)
    {
        using var reader = new StreamReader(source.Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
