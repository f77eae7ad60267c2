using System.IO.Compression;
using System.Text;

namespace Pori.Cms.Files;

/// <summary>Looks into a zip, and into documents that are zips, without unpacking more than their beginnings.</summary>
internal static class PackedLook
{
    private const int MostDepth = 2;
    private const int InnerMost = PackedBudget.MostInnerMegabytes << 20;

    private static readonly byte[][] Archives =
    [
        "PK\u0003\u0004"u8.ToArray(),
        "PK\u0005\u0006"u8.ToArray(),
        "Rar!"u8.ToArray(),
        [0x37, 0x7A, 0xBC, 0xAF],
        [0x1F, 0x8B],
        [0xFD, 0x37, 0x7A, 0x58, 0x5A],
        "BZh"u8.ToArray(),
    ];

    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static string? FaultOf(Stream content, FileKind kind, ReadOnlySpan<byte> head, PackedBudget budget) =>
        FaultOf(content, kind, head, budget, depth: 0);

    private static string? FaultOf(
        Stream content,
        FileKind kind,
        ReadOnlySpan<byte> head,
        PackedBudget budget,
        int depth
    )
    {
        if (head.StartsWith(OldOffice))
            return IsLockedOffice(content) ? FileFault.Encrypted : FileFault.Mismatch;
        if (!head.StartsWith(Archives[0]))
            return head.StartsWith(Archives[1]) ? FileFault.Empty : FileFault.Mismatch;
        if (ZipEnd.Find(content) is not { } end)
            return FileFault.Damaged;
        if (end.Entries > PackedBudget.MostEntries || !end.IsSound)
            return FileFault.Archive;
        content.Position = 0;
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
        if (!budget.Takes(zip, content.Length) || zip.Entries.Any(e => !IsPlainName(e.FullName)))
            return FileFault.Archive;
        if (zip.Entries.Any(e => e.IsEncrypted))
            return FileFault.Encrypted;
        return kind.Shape == FileShape.Zip
            ? FilesFault(zip, budget, depth)
            : OfficeLook.FaultOf(zip, kind) ?? InnerFault(zip, budget, depth);
    }

    // A zip holds files of the kinds of the table and nothing else.
    private static string? FilesFault(ZipArchive zip, PackedBudget budget, int depth)
    {
        var files = zip.Entries.Where(e => e.Name.Length > 0).ToList();
        if (files.Count == 0)
            return FileFault.Empty;
        foreach (var entry in files)
        {
            if (FileKinds.Of(FileName.Extension(entry.Name)) is not { Shape: not FileShape.Zip })
                return FileFault.Archive;
        }
        return InnerFault(zip, budget, depth);
    }

    // A chart of a document is a document of its own; any other packed file within is none of ours.
    private static string? InnerFault(ZipArchive zip, PackedBudget budget, int depth)
    {
        foreach (var entry in zip.Entries.Where(e => e.Length > 0))
        {
            if (!IsPacked(entry))
                continue;
            var kind = FileKinds.Of(FileName.Extension(entry.Name));
            if (kind is not { Shape: FileShape.OfficeOpenXml or FileShape.OpenDocument } || depth + 1 >= MostDepth)
                return FileFault.Archive;
            if (entry.Length > InnerMost)
                return FileFault.Archive;
            using var inner = Unpacked(entry);
            if (FaultOf(inner, kind, inner.GetBuffer().AsSpan(0, (int)inner.Length), budget, depth + 1) is { } fault)
                return fault;
        }
        return null;
    }

    private static MemoryStream Unpacked(ZipArchiveEntry entry)
    {
        var bytes = new byte[entry.Length];
        using (var packed = entry.Open())
            packed.ReadExactly(bytes);
        return new MemoryStream(bytes, 0, bytes.Length, writable: false, publiclyVisible: true);
    }

    private static bool IsPacked(ZipArchiveEntry entry)
    {
        Span<byte> head = stackalloc byte[8];
        using var packed = entry.Open();
        var length = packed.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        foreach (var sign in Archives)
        {
            if (head[..length].StartsWith(sign))
                return true;
        }
        return false;
    }

    private static bool IsPlainName(string name) =>
        !name.StartsWith('/') && name.AsSpan().IndexOfAny('\\', ':', '\0') < 0 && !name.Split('/').Contains("..");

    // Office locks a document by putting it into one of its old files, in a stream of this name.
    private static bool IsLockedOffice(Stream content)
    {
        var start = new byte[(int)Math.Min(64 * 1024, content.Length)];
        content.Position = 0;
        content.ReadExactly(start);
        return start.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
    }
}
