namespace Pori.Cms.Files;

/// <summary>Looks at a PDF.</summary>
internal static class PdfLook
{
    private const int TailLength = 1024;
    private const int Chunk = 64 * 1024;

    // A locked document says so in its trailer, which is never packed.
    private static ReadOnlySpan<byte> Encrypt => "/Encrypt"u8;

    public static string? FaultOf(Stream content, ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("%PDF-"u8))
            return FileFault.Mismatch;
        if (ZipEnd.Find(content) is not null)
            return FileFault.Mismatch;
        var tail = new byte[(int)Math.Min(TailLength, content.Length)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        if (tail.AsSpan().LastIndexOf("%%EOF"u8) < 0)
            return FileFault.Damaged;
        return IsEncrypted(content) ? FileFault.Encrypted : null;
    }

    private static bool IsEncrypted(Stream content)
    {
        content.Position = 0;
        // What stands at the end of one piece is looked at again with the next.
        const int overlap = 32;
        var buffer = new byte[Chunk];
        var kept = 0;
        while (content.ReadAtLeast(buffer.AsSpan(kept), 1, throwOnEndOfStream: false) is var read and > 0)
        {
            var filled = buffer.AsSpan(0, kept + read);
            if (NamesEncryption(filled))
                return true;
            kept = Math.Min(overlap, filled.Length);
            filled[^kept..].CopyTo(buffer);
        }
        return false;
    }

    private static bool NamesEncryption(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf(Encrypt) is var at and >= 0)
        {
            bytes = bytes[(at + Encrypt.Length)..];
            var value = bytes.TrimStart(" \t\r\n\f\0"u8);
            // /EncryptMetadata is another name; a reference or a dictionary is the real one.
            if (value is [>= (byte)'0' and <= (byte)'9', ..] && value.Length < bytes.Length)
                return true;
            if (value.StartsWith("<<"u8))
                return true;
        }
        return false;
    }
}
