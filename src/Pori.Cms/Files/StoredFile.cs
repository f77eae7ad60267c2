using Pori.Cms.Storage;

namespace Pori.Cms.Files;

/// <summary>How far a stored file has come.</summary>
public enum FileState
{
    /// <summary>It lies in the store, but nobody has yet looked for viruses: it cannot be read.</summary>
    Waiting,

    /// <summary>It can be read by who is authorised.</summary>
    Clean,

    /// <summary>It had a virus. The bytes are gone, the row tells of it.</summary>
    Infected,

    /// <summary>The scanner cannot look at it and never will. The bytes are gone.</summary>
    Refused,

    /// <summary>It was taken away. The bytes are gone.</summary>
    Removed,
}

/// <summary>A file of a case: what is known of it. The bytes lie in the store under <see cref="DiskName"/>.</summary>
public sealed class StoredFile
{
    /// <summary>Gets or sets the time-ordered id.</summary>
    [Column(PersonalDataClass.None)]
    public Guid Id { get; set; }

    /// <summary>Gets or sets the random name that stands in addresses; unique.</summary>
    [Column(PersonalDataClass.None)]
    public string PublicId { get; set; } = "";

    /// <summary>Gets or sets the random name in the store, which nobody is told; unique.</summary>
    [Column(PersonalDataClass.None)]
    public string DiskName { get; set; } = "";

    /// <summary>Gets or sets what kind of thing it belongs to, such as application.</summary>
    [Column(PersonalDataClass.None)]
    public string OwnerKind { get; set; } = "";

    /// <summary>Gets or sets which one it belongs to.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string OwnerId { get; set; } = "";

    /// <summary>Gets or sets the slot it was asked for in, such as accounts.</summary>
    [Column(PersonalDataClass.None)]
    public string Slot { get; set; } = "";

    /// <summary>Gets or sets the sender's name of it, cleaned; see <see cref="FileName"/>.</summary>
    [Column(PersonalDataClass.FreeText)]
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the media type, by content.</summary>
    [Column(PersonalDataClass.None)]
    public string MediaType { get; set; } = "";

    /// <summary>Gets or sets the size in bytes.</summary>
    [Column(PersonalDataClass.None)]
    public long Size { get; set; }

    /// <summary>Gets or sets the SHA-256 of the bytes, hex in lower case.</summary>
    [Column(PersonalDataClass.None)]
    public string Sha256 { get; set; } = "";

    /// <summary>Gets or sets how far it has come.</summary>
    [Column(PersonalDataClass.None)]
    public FileState State { get; set; }

    /// <summary>Gets or sets why it is in its state, see <see cref="FileReason"/>; null where nothing is to be said.</summary>
    [Column(PersonalDataClass.None)]
    public string? Reason { get; set; }

    /// <summary>Gets or sets who sent it.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string UploadedBy { get; set; } = "";

    /// <summary>Gets or sets when it came.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime UploadedUtc { get; set; }

    /// <summary>Gets or sets when a newer version took its place; null for what counts.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? ReplacedUtc { get; set; }

    /// <summary>Gets or sets when it is looked at next.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime ScanDueUtc { get; set; }

    /// <summary>Gets or sets how many times a scan was begun.</summary>
    [Column(PersonalDataClass.None)]
    public int ScanAttempts { get; set; }

    /// <summary>Gets or sets the count of changes, which guards against lost updates.</summary>
    [Column(PersonalDataClass.None)]
    public long Version { get; set; }

    /// <summary>Gets whether its bytes lie in the store.</summary>
    public bool IsHeld => State is FileState.Waiting or FileState.Clean;
}

/// <summary>One line for each owner of files: its uploads wait for one another at it, so that none passes the quota.</summary>
public sealed class StoredFileOwner
{
    /// <summary>Gets or sets what kind of thing it is.</summary>
    [Column(PersonalDataClass.None)]
    public string Kind { get; set; } = "";

    /// <summary>Gets or sets which one.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string Id { get; set; } = "";

    /// <summary>Gets or sets the count of uploads.</summary>
    [Column(PersonalDataClass.None)]
    public long Version { get; set; }
}
