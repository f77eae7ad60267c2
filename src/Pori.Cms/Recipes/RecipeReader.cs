using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Pori.Cms.Contents;

namespace Pori.Cms.Recipes;

/// <summary>
/// Reads a recipe's text: UTF-8 with or without a byte order mark, comments and trailing commas. What is not one JSON object
/// of known shape, has a key twice, or is larger than 64 MiB is refused.
/// </summary>
internal static class RecipeReader
{
    private const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <exception cref="RecipeException">The file is not there or not a recipe.</exception>
    public static async Task<Recipe> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
            throw new RecipeException(name, "", "$", "The file is not there.");
        await using var stream = File.OpenRead(path);
        var recipe = await ReadAsync(stream, name, cancellationToken);
        return recipe with { Folder = Path.GetDirectoryName(Path.GetFullPath(path)) };
    }

    /// <summary>Reads a stream.</summary>
    /// <exception cref="RecipeException">The text is not a recipe.</exception>
    public static async Task<Recipe> ReadAsync(Stream stream, string file, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        for (int read; (read = await stream.ReadAsync(chunk, cancellationToken)) > 0; )
        {
            if (buffer.Length + read > MaxBytes)
                throw new RecipeException(file, "", "$", "The recipe is larger than 64 MiB.");
            buffer.Write(chunk, 0, read);
        }
        return RecipeShape.Read(Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), file), file);
    }

    private static JsonObject Parse(ReadOnlySpan<byte> text, string file)
    {
        if (text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..] || !Utf8.IsValid(text))
            throw new RecipeException(file, "", "$", "The recipe is not UTF-8 text.");
        if (text is [0xEF, 0xBB, 0xBF, ..])
            text = text[3..];
        try
        {
            return JsonNode.Parse(text, documentOptions: CmsJson.Documents) as JsonObject
                ?? throw new RecipeException(file, "", "$", "A recipe is one JSON object.");
        }
        catch (JsonException failure)
        {
            throw new RecipeException(file, "", "$", $"The recipe is not valid JSON: {failure.Message}", failure);
        }
    }
}
