namespace Pori.Cms.Files;

/// <summary>Why a stored file is in its state.</summary>
public static class FileReason
{
    /// <summary>The scanner found a virus; the bytes are gone.</summary>
    public const string Infected = "infected";

    /// <summary>The scanner takes no file of this size.</summary>
    public const string NotScannable = "not_scannable";

    /// <summary>Nobody looks for viruses here, and the site lets files pass.</summary>
    public const string NotScanned = "not_scanned";

    /// <summary>Somebody took it away.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>A newer version took its place long ago.</summary>
    public const string Replaced = "replaced";
}

/// <summary>The codes of the refusals of an upload; each is the key of its text.</summary>
public static class FileFault
{
    /// <summary>It has no bytes.</summary>
    public const string Empty = "file.empty";

    /// <summary>It has more bytes than its slot takes. Arguments: name, megabytes.</summary>
    public const string TooLarge = "file.too_large";

    /// <summary>Its slot does not take this kind. Arguments: name, the kinds it takes.</summary>
    public const string Kind = "file.kind";

    /// <summary>Its content is not what its name says. Arguments: name, kind by name.</summary>
    public const string Mismatch = "file.mismatch";

    /// <summary>It is locked with a password.</summary>
    public const string Encrypted = "file.encrypted";

    /// <summary>It holds macros.</summary>
    public const string Macros = "file.macros";

    /// <summary>It unpacks to too much, has too many parts, or holds packed files.</summary>
    public const string Archive = "file.archive";

    /// <summary>It is cut off or broken.</summary>
    public const string Damaged = "file.damaged";

    /// <summary>Its owner has as many files as it may have. Arguments: name, how many.</summary>
    public const string TooMany = "file.too_many";

    /// <summary>The files of its owner take as much as they may. Arguments: name, megabytes.</summary>
    public const string NoRoom = "file.no_room";

    /// <summary>What it should replace has been replaced or removed meanwhile.</summary>
    public const string Gone = "file.gone";
}
