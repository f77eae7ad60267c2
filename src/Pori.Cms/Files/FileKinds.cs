namespace Pori.Cms.Files;

/// <summary>What a file's bytes are looked at as.</summary>
internal enum FileShape
{
    Pdf,
    OfficeOpenXml,
    OpenDocument,
    Zip,
    Text,
    Marked,
}

/// <summary>A kind of file that may be stored.</summary>
/// <param name="Name">Its name, which is its usual extension.</param>
/// <param name="Extensions">The extensions that it has.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Sign">What its bytes begin with or hold, in words.</param>
public sealed record FileKind(string Name, IReadOnlyList<string> Extensions, string MediaType, string Sign)
{
    internal FileShape Shape { get; init; }

    // What stands at which place of the content; for packed documents, the type that they must name within.
    internal IReadOnlyList<(int At, byte[] Bytes)> Marks { get; init; } = [];

    internal string Inner { get; init; } = "";

    /// <summary>Gets whether slots take it without asking for it.</summary>
    public bool IsUsual { get; init; } = true;
}

/// <summary>The one table of the kinds that may be stored; docs/files.md prints it, and a test compares.</summary>
public static class FileKinds
{
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    /// <summary>Gets every kind.</summary>
    public static IReadOnlyList<FileKind> All { get; } =
    [
        new("pdf", ["pdf"], "application/pdf", "`%PDF-`, ends with `%%EOF`") { Shape = FileShape.Pdf },
        Office("docx", "wordprocessingml.document"),
        Office("xlsx", "spreadsheetml.sheet"),
        Office("pptx", "presentationml.presentation"),
        Open("odt", "text"),
        Open("ods", "spreadsheet"),
        Open("odp", "presentation"),
        Marked("rtf", ["rtf"], "application/rtf", "`{\\rtf`", (0, "{\\rtf"u8.ToArray())),
        Text("txt", "text/plain"),
        Text("csv", "text/csv"),
        Marked("jpg", ["jpg", "jpeg"], "image/jpeg", "bytes FF D8 FF", (0, [0xFF, 0xD8, 0xFF])),
        Marked("png", ["png"], "image/png", "bytes 89 50 4E 47 0D 0A 1A 0A, then `IHDR`", Png),
        Marked("gif", ["gif"], "image/gif", "`GIF8`, then `a`", (0, "GIF8"u8.ToArray()), (5, "a"u8.ToArray())),
        Marked("webp", ["webp"], "image/webp", "`RIFF`, then `WEBP`", Webp),
        new("zip", ["zip"], "application/zip", "zip of files of these kinds")
        {
            Shape = FileShape.Zip,
            IsUsual = false,
        },
    ];

    /// <summary>Gets the names of the kinds that slots take without asking for them.</summary>
    public static IReadOnlyList<string> Usual { get; } = [.. All.Where(k => k.IsUsual).Select(k => k.Name)];

    private static (int, byte[])[] Png =>
        [(0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), (12, "IHDR"u8.ToArray())];

    private static (int, byte[])[] Webp => [(0, "RIFF"u8.ToArray()), (8, "WEBP"u8.ToArray())];

    /// <summary>Gets the kind that an extension stands for, or null.</summary>
    public static FileKind? Of(string extension) => All.FirstOrDefault(k => k.Extensions.Contains(extension));

    private static FileKind Office(string name, string type) =>
        new(name, [name], OpenXml + type, "zip that names its main part so")
        {
            Shape = FileShape.OfficeOpenXml,
            Inner = $"{OpenXml}{type}.main+xml",
        };

    private static FileKind Open(string name, string type) =>
        new(name, [name], OpenDocument + type, "zip whose `mimetype` says so")
        {
            Shape = FileShape.OpenDocument,
            Inner = OpenDocument + type,
        };

    private static FileKind Text(string name, string type) =>
        new(name, [name], type, "UTF-8 or Windows-1252 without control characters") { Shape = FileShape.Text };

    private static FileKind Marked(
        string name,
        string[] extensions,
        string type,
        string sign,
        params (int, byte[])[] marks
    ) => new(name, extensions, type, sign) { Shape = FileShape.Marked, Marks = marks };
}
