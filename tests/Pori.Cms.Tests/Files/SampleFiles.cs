using System.IO.Compression;
using System.Text;

namespace Pori.Cms.Tests.Files;

/// <summary>Files made in code, good and bad.</summary>
internal static class SampleFiles
{
    /// <summary>Gets the harmless text that every virus scanner knows; it is put together here so that no scanner takes this file.</summary>
    public static byte[] Eicar => Text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    public static byte[] Pdf =>
        Text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");

    public static byte[] LockedPdf =>
        Text("%PDF-1.7\n" + new string(' ', 70_000) + "trailer\n<< /Root 1 0 R /Encrypt 5 0 R >>\n%%EOF\n");

    public static byte[] Png =>
        [
            0x89,
            0x50,
            0x4E,
            0x47,
            0x0D,
            0x0A,
            0x1A,
            0x0A,
            0,
            0,
            0,
            13,
            .. "IHDR"u8,
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            1,
            8,
            0,
            0,
            0,
            0,
        ];

    public static byte[] Exe => [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF];

    public static byte[] Webp => [.. "RIFF"u8, 26, 0, 0, 0, .. "WEBPVP8L"u8, 13, 0, 0, 0, 0x2F, 0, 0, 0, 0x10, 7];

    public static byte[] Docx(params (string Name, byte[] Content)[] more) =>
        Office("word/document.xml", "wordprocessingml.document", more);

    public static byte[] Xlsx(params (string Name, byte[] Content)[] more) =>
        Office("xl/workbook.xml", "spreadsheetml.sheet", more);

    public static byte[] Pptx => Office("ppt/presentation.xml", "presentationml.presentation");

    public static byte[] Open(string type, params (string Name, byte[] Content)[] more) =>
        Zip([
            ("mimetype", Text($"application/vnd.oasis.opendocument.{type}")),
            ("content.xml", Text("<office:document-content xmlns:office=\"urn:o\"/>")),
            .. more,
        ]);

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return bytes.ToArray();
    }

    public static byte[] ManyEntries(int count) =>
        Zip([.. Enumerable.Range(0, count).Select(i => ($"{i}.txt", Text("x")))]);

    /// <summary>Sets the flag "encrypted" of every entry, in its own header and in the directory.</summary>
    public static byte[] Locked(byte[] zip)
    {
        for (var at = 0; at < zip.Length - 10; at++)
        {
            if (zip.AsSpan(at).StartsWith("PK\u0003\u0004"u8))
                zip[at + 6] |= 1;
            if (zip.AsSpan(at).StartsWith("PK\u0001\u0002"u8))
                zip[at + 8] |= 1;
        }
        return zip;
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Office(string part, string type, params (string Name, byte[] Content)[] more) =>
        Zip([
            (
                "[Content_Types].xml",
                Text(
                    "<Types xmlns=\"urn:t\"><Override PartName=\"/"
                        + part
                        + "\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + type
                        + ".main+xml\"/></Types>"
                )
            ),
            (part, Text("<document/>")),
            .. more,
        ]);
}
