namespace Pori.Cms.Files;

/// <summary>Looks at a file's name and content: what it is, or why it cannot be taken.</summary>
internal static class FileRules
{
    /// <summary>Judges content that lies on disk.</summary>
    /// <param name="content">The whole content; it is read from its beginning.</param>
    /// <param name="name">The cleaned name.</param>
    /// <param name="slot">What is asked for.</param>
    /// <returns>The media type, or why the file is refused.</returns>
    public static Outcome<string> Judge(Stream content, string name, FileSlot slot)
    {
        if (content.Length == 0)
            return Refuse(FileFault.Empty, name);
        if (FileKinds.Of(FileName.Extension(name)) is not { } kind || !slot.Kinds.Contains(kind.Name))
            return Refuse(FileFault.Kind, name, string.Join(", ", slot.Kinds));
        try
        {
            var fault = FaultOf(content, kind, new PackedBudget());
            if (fault is null)
                return kind.MediaType;
            return fault == FileFault.Mismatch ? Refuse(fault, name, kind.Name) : Refuse(fault, name);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            return Refuse(FileFault.Damaged, name);
        }
    }

    /// <summary>Gets what is wrong with content of a kind, or null.</summary>
    public static string? FaultOf(Stream content, FileKind kind, PackedBudget budget)
    {
        var head = new byte[1024];
        content.Position = 0;
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        content.Position = 0;
        return kind.Shape switch
        {
            FileShape.Pdf => PdfLook.FaultOf(content, head.AsSpan(0, length)),
            FileShape.Text => TextLook.FaultOf(content),
            FileShape.Marked => MarkedFault(content, kind, head.AsSpan(0, length)),
            _ => PackedLook.FaultOf(content, kind, head.AsSpan(0, length), budget),
        };
    }

    private static string? MarkedFault(Stream content, FileKind kind, ReadOnlySpan<byte> head)
    {
        foreach (var (at, bytes) in kind.Marks)
        {
            if (head.Length < at + bytes.Length || !head[at..].StartsWith(bytes))
                return FileFault.Mismatch;
        }
        // A picture that a packer opens as well is two files, and only one of them was looked at.
        return ZipEnd.Find(content) is null ? null : FileFault.Mismatch;
    }

    private static Refusal Refuse(string code, params object[] arguments) => new(code, null, arguments);
}
