namespace Pori.Cms.Files;

/// <summary>Looks at a plain text: no control characters, and no document of another kind.</summary>
internal static class TextLook
{
    private const int Chunk = 64 * 1024;

    // What a program would read as something else than text.
    private static readonly string[] Others =
    [
        "<!",
        "<?",
        "<html",
        "<svg",
        "<script",
        "<body",
        "%pdf-",
        "{\\rtf",
        "#!",
    ];

    public static string? FaultOf(Stream content)
    {
        var buffer = new byte[Chunk];
        var isFirst = true;
        while (content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) is var read and > 0)
        {
            var bytes = buffer.AsSpan(0, read);
            if (isFirst && IsOther(bytes))
                return FileFault.Mismatch;
            isFirst = false;
            foreach (var b in bytes)
            {
                if (b is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') or 0x7F)
                    return FileFault.Mismatch;
            }
        }
        return null;
    }

    private static bool IsOther(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        bytes = bytes.TrimStart(" \t\r\n\f"u8);
        var start = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(16, bytes.Length)]);
        return Array.Exists(Others, other => start.StartsWith(other, StringComparison.OrdinalIgnoreCase));
    }
}
