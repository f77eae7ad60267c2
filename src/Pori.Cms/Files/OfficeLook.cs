using System.IO.Compression;
using System.Xml;

namespace Pori.Cms.Files;

/// <summary>Looks into a document that is a zip: it is what it says it is, and brings neither macros nor a DTD.</summary>
internal static class OfficeLook
{
    private const int MostTypes = 1 << 20;
    private const string TypesPart = "[Content_Types].xml";
    private const string OpenType = "mimetype";
    private const string Manifest = "META-INF/manifest.xml";

    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 20_000_000,
    };

    // Word's and Excel's macros, Excel's older ones, controls, and the two folders of OpenDocument.
    private static readonly string[] Macros =
    [
        "/vbaproject.bin",
        "/vbadata.xml",
        "/macrosheets/",
        "/activex/",
        "/basic/",
        "/scripts/",
    ];

    public static string? FaultOf(ZipArchive zip, FileKind kind)
    {
        if (!IsOfKind(zip, kind, out var hasMacros))
            return hasMacros ? FileFault.Macros : FileFault.Mismatch;
        if (hasMacros || zip.Entries.Any(IsMacro))
            return FileFault.Macros;
        if (IsLockedOpenDocument(zip))
            return FileFault.Encrypted;
        return zip.Entries.All(HasSoundXml) ? null : FileFault.Damaged;
    }

    private static bool IsOfKind(ZipArchive zip, FileKind kind, out bool hasMacros)
    {
        hasMacros = false;
        if (kind.Shape == FileShape.OpenDocument)
            return TextOf(zip, OpenType)?.Trim() == kind.Inner;
        if (TextOf(zip, TypesPart) is not { } types)
            return false;
        hasMacros = types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase);
        return types.Contains($"\"{kind.Inner}\"", StringComparison.Ordinal);
    }

    private static bool IsMacro(ZipArchiveEntry entry)
    {
        var path = "/" + entry.FullName.ToLowerInvariant();
        return Array.Exists(Macros, macro => path.Contains(macro, StringComparison.Ordinal));
    }

    private static bool IsLockedOpenDocument(ZipArchive zip) =>
        TextOf(zip, Manifest)?.Contains(":encryption-data", StringComparison.Ordinal) == true;

    // A DTD can only stand before the first element, so no more than that is read.
    private static bool HasSoundXml(ZipArchiveEntry entry)
    {
        if (
            Path.GetExtension(entry.FullName).ToLowerInvariant() is not (".xml" or ".rels" or ".rdf")
            || entry.Length == 0
        )
            return true;
        try
        {
            using var content = entry.Open();
            using var xml = XmlReader.Create(content, Strict);
            return xml.MoveToContent() == XmlNodeType.Element;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static string? TextOf(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { Length: <= MostTypes } entry)
            return null;
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
