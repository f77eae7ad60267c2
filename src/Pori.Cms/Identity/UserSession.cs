using Pori.Cms.Storage;

namespace Pori.Cms.Identity;

/// <summary>A session: what the server knows of a browser in which somebody has signed in.</summary>
public sealed class UserSession
{
    /// <summary>Gets or sets the SHA-256 of the session's id, hex; the id itself is only in the browser.</summary>
    [Column(PersonalDataClass.Credential)]
    public string Hash { get; set; } = "";

    /// <summary>Gets or sets the user's id.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string UserId { get; set; } = "";

    /// <summary>Gets or sets the user's security stamp when the session began; another one ends it.</summary>
    [Column(PersonalDataClass.Credential)]
    public string Stamp { get; set; } = "";

    /// <summary>Gets or sets when it began.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime CreatedUtc { get; set; }

    /// <summary>Gets or sets when it was last used, to the minute.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime SeenUtc { get; set; }

    /// <summary>Gets or sets when the person last showed who they are.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime ProvenUtc { get; set; }

    /// <summary>Gets or sets whether a second factor, or what counts as one, was shown.</summary>
    [Column(PersonalDataClass.None)]
    public bool SecondFactor { get; set; }

    /// <summary>Gets or sets whether a strong electronic identification was shown.</summary>
    [Column(PersonalDataClass.None)]
    public bool Strong { get; set; }

    /// <summary>Gets or sets how the person signed in, such as password, passkey or the name of a provider.</summary>
    [Column(PersonalDataClass.None)]
    public string Method { get; set; } = "";

    /// <summary>Gets or sets the browser's family and system, such as Firefox, Linux.</summary>
    [Column(PersonalDataClass.Contact)]
    public string Browser { get; set; } = "";

    /// <summary>Gets or sets the network it came from, such as 192.0.2.0/24.</summary>
    [Column(PersonalDataClass.Contact)]
    public string Network { get; set; } = "";
}
