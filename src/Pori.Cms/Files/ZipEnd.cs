using System.Buffers.Binary;

namespace Pori.Cms.Files;

/// <summary>The record at the end of a zip. It is read before any library opens the zip, since a directory can be made to fill the memory.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Entries">How many entries it tells of.</param>
/// <param name="DirectoryAt">Where the directory begins.</param>
/// <param name="DirectorySize">How long the directory is.</param>
internal readonly record struct ZipEnd(long At, int Entries, long DirectoryAt, long DirectorySize)
{
    private const int Length = 22;
    private const int MostComment = ushort.MaxValue;
    private const int MostDirectory = 1 << 20;

    // Writers that do not know the size beforehand put these two records before the end, though nothing needs them.
    private const int LargeRecords = 56 + 20;

    /// <summary>Gets whether it tells the truth about where the directory is, and the directory is of a size that may be read.</summary>
    public bool IsSound =>
        Entries < ushort.MaxValue
        && DirectorySize <= MostDirectory
        && At - DirectoryAt - DirectorySize is 0 or LargeRecords;

    /// <summary>Finds the record that reaches to the content's very end, or null.</summary>
    public static ZipEnd? Find(Stream content)
    {
        var tail = new byte[(int)Math.Min(Length + MostComment, content.Length)];
        var start = content.Length - tail.Length;
        content.Position = start;
        content.ReadExactly(tail);
        for (var at = tail.Length - Length; at >= 0; at--)
        {
            var record = tail.AsSpan(at);
            if (!record.StartsWith("PK\u0005\u0006"u8))
                continue;
            if (BinaryPrimitives.ReadUInt16LittleEndian(record[20..]) != record.Length - Length)
                continue;
            return new(
                start + at,
                BinaryPrimitives.ReadUInt16LittleEndian(record[10..]),
                BinaryPrimitives.ReadUInt32LittleEndian(record[16..]),
                BinaryPrimitives.ReadUInt32LittleEndian(record[12..])
            );
        }
        return null;
    }
}
