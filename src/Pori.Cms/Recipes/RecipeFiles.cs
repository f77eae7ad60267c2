using System.Text;
using System.Text.RegularExpressions;
using Pori.Cms.Scripting;

namespace Pori.Cms.Recipes;

/// <summary>Evaluates <c>[file:text('rel/path')]</c>: the text of a file that lies in the recipe's folder or below it.</summary>
internal static partial class RecipeFiles
{
    private const int MaxBytes = 4 * 1024 * 1024;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <exception cref="ScriptException">The expression is of another form, or the file is not there, too large or not text.</exception>
    public static string Evaluate(string expression, string? folder)
    {
        if (Call().Match(expression) is not { Success: true } call)
            throw new ScriptException("Write [file:text('relative/path')].");
        if (folder is null)
            throw new ScriptException("The recipe was not read from a folder, so it has no files beside it.");
        var file = Inside(folder, call.Groups["path"].Value);
        if (!file.Exists)
            throw new ScriptException($"The file {call.Groups["path"].Value} is not there.");
        if (file.Length > MaxBytes)
            throw new ScriptException($"The file {call.Groups["path"].Value} is larger than 4 MiB.");
        return Read(file, call.Groups["path"].Value);
    }

    private static string Read(FileInfo file, string path)
    {
        try
        {
            return Strict.GetString(File.ReadAllBytes(file.FullName)).TrimStart('\uFEFF');
        }
        catch (ArgumentException failure)
        {
            throw new ScriptException($"The file {path} is not UTF-8 text.", failure);
        }
    }

    private static FileInfo Inside(string folder, string path)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        if (Path.IsPathRooted(path) || path.Contains('\0', StringComparison.Ordinal))
            throw new ScriptException("The path must be relative to the recipe's folder.");
        var file = new FileInfo(Path.GetFullPath(Path.Combine(root, path)));
        if (!file.FullName.StartsWith(root, StringComparison.Ordinal))
            throw new ScriptException("The path leads out of the recipe's folder.");
        // A link inside the folder could lead out of it too.
        for (FileSystemInfo? part = file; part?.FullName.Length >= root.Length; part = Above(part))
        {
            if (part.LinkTarget is not null)
                throw new ScriptException("The path leads over a link.");
        }
        return file;
    }

    private static DirectoryInfo? Above(FileSystemInfo part) =>
        part is FileInfo file ? file.Directory : ((DirectoryInfo)part).Parent;

    [GeneratedRegex(
        @"^\s*text\(\s*(?<quote>['""])(?<path>[^'""]+)\k<quote>\s*\)\s*;?\s*$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Call();
}
