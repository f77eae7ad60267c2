namespace Pori.Cms.Files;

/// <summary>What a file belongs to.</summary>
/// <param name="Kind">Such as application; at most 40 characters.</param>
/// <param name="Id">Which one; at most 100 characters.</param>
public readonly record struct FileOwner(string Kind, string Id)
{
    internal const int MostKind = 40;
    internal const int MostId = 100;
}

/// <summary>The place that a file is asked for in, and what it takes.</summary>
/// <param name="Name">Such as accounts; at most 60 characters.</param>
public sealed record FileSlot(string Name)
{
    internal const int MostName = 60;

    /// <summary>Gets the largest file in megabytes; 20 by default.</summary>
    public int MostMegabytes { get; init; } = 20;

    /// <summary>Gets the kinds it takes, by <see cref="FileKind.Name"/>; by default all that docs/files.md calls usual.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = FileKinds.Usual;
}

/// <summary>A file that somebody sends.</summary>
/// <param name="Owner">What it belongs to. That the sender may give it a file is the caller's to know.</param>
/// <param name="Slot">Where it was asked for.</param>
/// <param name="Name">What the sender calls it.</param>
/// <param name="By">Who sends it: an id of at most 100 characters.</param>
public sealed record FileUpload(FileOwner Owner, FileSlot Slot, string Name, string By)
{
    /// <summary>Gets the key of the form, so that one sent twice stores one file; null without.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the file of the same slot that it takes the place of, or null.</summary>
    public Guid? Replaces { get; init; }
}
